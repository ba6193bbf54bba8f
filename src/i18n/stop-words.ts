import type { Locale } from './locales.ts';

/** Words that a question needs and a search does not: articles, pronouns, prepositions, question words, in folded form. */
export const stopWords: Record<Locale, string> = {
  en: `a about after again all also am an and any are as at be been before being between but by can could did do does doing done during
    each for from get gets give given gives had happen happened happens has have having he her here him his how i if in into is it its
    made make makes many may me mean means might more most much must my no not of off on one only or other our out over own she should
    since so some still such take taken takes tell than that the their them then there these they this those through to too under until
    up us was we were what whats when where which while who whom whose why will with would you your`,
  ar: `ان انه انها افاد افادت اين اي ايه او اذا الا التي الذي الذين الى اليها ام اما ايضا اين بعد بعض بل به بها بين تلك تم ثم حتى حول حيث خلال دون ذلك سوف
    ضد ضمن على عليه عليها عما عن عند عندما فقط في فيه فيها قبل قد كان كانت كل كم كما كيف لا لدي لقد لكن لم لماذا لن له لها ليس ليست ما ماذا
    متى مع من منذ منها منه هذا هذه هل هم هنا هناك هو هي و يكون يتم`,
  fr: `a ai ainsi alors apres as au aucun aussi autre autres aux avant avec avoir c car ce ceci cela celle celles celui ces cet cette ceux
    chez combien comme comment d dans de depuis des donc dont du elle elles en encore entre est et etait etaient ete etre eu eux fait faire
    font il ils j je l la laquelle le lequel les lesquelles lesquels leur leurs lors lui m ma mais me meme mes moi mon n ne ni nos notre nous
    on ont ou par parce pas pendant peu peut peuvent plus pour pourquoi qu quand que quel quelle quelles quels quest qui quoi s sa sans se
    sera ses si son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vers vos votre vous y`,
};
