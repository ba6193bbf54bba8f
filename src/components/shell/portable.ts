/** Whether this page is of a copy that needs no server (src/package): all of it is at hand there, and nothing is to be fetched ahead or kept. */
export const portable = 'portable' in document.documentElement.dataset;
