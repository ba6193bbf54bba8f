/** The parts of Frictionless’ library that the tests use; it brings no types of its own. */
declare module 'datapackage' {
  interface Resource {
    read(options: { keyed: true; relations?: boolean }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: object, options: { basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    getResource(name: string): Resource;
  }
}
