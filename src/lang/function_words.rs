//! Small words around people's names, the same list for every language: whose something is, who is new, he or she.

use super::case::Lower;
use super::{ends_as, listed};

/// Words that make of the name behind them what something else belongs to, in any language.
const OF: &str = "of for to à de del da do dos das di du des d von van dari af av";

/// Words before whoever does what the word before them says: "apoyado por".
const BY: &str = "por by von par da oleh";

/// Whether what a word makes of a name behind it is an owner: "fuentes del Ejecutivo".
pub(crate) fn is_of(word: &str) -> bool {
    listed(OF, word)
}

/// Whether a word in lower case stands between a participle and a name.
pub(crate) fn is_by(word: &str) -> bool {
    listed(BY, word)
}

/// Words for somebody that tell nothing of them: "kata pria yang menjabat sebagai …".
const SOMEBODY: &str = "pria perempuan wanita lelaki";

/// Whether a word says no more of a speaker than a pronoun.
pub(crate) fn is_somebody(word: &str) -> bool {
    listed(SOMEBODY, word)
}

/// Words before somebody who was not named yet.
const NEW: &str =
    "seorang sebuah salah bernama a an one un une una uno ein eine um uma en ett et een another";

/// Whether a description in the text is of somebody new: "seorang warga".
pub(crate) fn is_new(phrase: &str) -> bool {
    listed(NEW, &phrase.split(' ').next().unwrap_or_default().lower())
}

/// Articles of what has been named before.
const DEFINITE: &str = "the der die el la le il lo o a os as de het";

/// Whether a word in lower case is such an article.
pub(crate) fn is_definite(word: &str) -> bool {
    listed(DEFINITE, word)
}

/// How words for people at work or in office end: "preparador", "sindacalista", "chercheuse".
const PEOPLE: &str = "dor dora tor tora tore trice ista iste ario aria ero era eur euse arca rin ler";

/// Whether a word in lower case is one for somebody at work, by its end.
pub(crate) fn is_of_people(word: &str) -> bool {
    ends_as(PEOPLE, word)
}

/// Words before a man's name and before a woman's.
const HE: &str = "mr sir lord husband son father brother king prince m monsieur herr señor sr don le un el il lo pria lelaki pak bapak aktor";
const SHE: &str = "mrs ms miss lady wife daughter mother sister queen princess mme madame mlle frau señora sra doña la une una \
    perempuan wanita bu ibu mbak aktris";

/// Words in the place of a man and of a woman, and for what is theirs.
const HIS: &str = "he er t-il él ele lui hij han он він on his sein seine zijn hans";
const HER: &str = "she sie elle t-elle ella ela lei zij ze hon hun она вона ona her ihr ihre haar hennes";

/// Whether a word in lower case is a woman's, before her name or in its place; none where it tells nothing.
pub(crate) fn is_womans(word: &str) -> Option<bool> {
    names_woman(word).or_else(|| is_of_first(HER, HIS, word))
}

/// Whether a word in lower case beside a name makes it a woman's; what is hers may be a man.
pub(crate) fn names_woman(word: &str) -> Option<bool> {
    is_of_first(SHE, HE, word)
}

/// Whether a word is of the first of two lists; none where it is of neither.
fn is_of_first(one: &str, other: &str, word: &str) -> Option<bool> {
    if listed(one, word) { Some(true) } else { listed(other, word).then_some(false) }
}

/// Words before a name that tell nothing else of somebody than whether they are a woman.
const ADDRESSES: &str = "mr mrs ms miss monsieur mme mlle herr frau señor señora sr sra pak bapak bu ibu";

/// Whether a word in lower case is one of them.
pub(crate) fn is_address(word: &str) -> bool {
    listed(ADDRESSES, word)
}

/// What belongs to whoever was spoken of, where it opens a sentence.
pub(crate) const POSSESSIVES: &str =
    "his her sein seine ihr ihre son sa su seu sua suo zijn haar hans hennes";

/// Words before whoever a sentence is about, although they are not its subject: "For Moore, it was".
const FOR: &str = "nur only hanya for bagi para pour für voor per untuk but and yet namun tetapi tapi dan aber und doch auch mais et pero y también \
    mas e ma anche men och og maar en ook";

/// Whether a word in lower case tells whose view a sentence gives.
pub(crate) fn is_for(word: &str) -> bool {
    listed(FOR, word)
}

/// Words that open a clause with a subject of its own where no comma parts it.
const SUBORDINATE: &str = "while when because setelah sementara ketika karena";

/// Whether a word in lower case opens one: "setelah Bupati Rina Kusuma menuding".
pub(crate) fn is_subordinate(word: &str) -> bool {
    listed(SUBORDINATE, word)
}

/// Words behind which somebody is what the sentence says of somebody else.
const COPULAS: &str = "adalah ialah yakni yaitu";

/// Whether a word makes a predicate of what follows it: "Korban tewas adalah".
pub(crate) fn is_copula(word: &str) -> bool {
    listed(COPULAS, word)
}

/// Words behind a comma that say who has just been named.
const RELATIVES: &str = "who whose quien salah seorang warga";

/// Whether a word goes on with somebody named before its comma: "Strachan, who".
pub(crate) fn is_relative(word: &str) -> bool {
    listed(RELATIVES, word)
}

/// Forms of English's "to be", behind which a participle tells what was done to its subject.
const BEING: &str = "is are was were be been being";

/// Whether a word is one of them.
pub(crate) fn is_being(word: &str) -> bool {
    listed(BEING, word)
}
