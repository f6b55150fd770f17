//! Offices and callings before a name beyond those that are listed whole (`naming`): how they begin, how they end, which of them a name
//! may hold.

use super::{begins_as, ends_as, listed};
use std::sync::OnceLock;

/// What titles of German, Dutch and the languages of the north end with, before "-in" too: "Landesbischof", "Geschäftsführerin".
const TITLE_ENDS: &str = "präsident general gründer coach minister kanzler bischof bischöf meister sprecher vertreter führer leiter forscher chef trat erat srat irat drat nrat trät erät srät drät anwalt anwält \
    experte kollege kolleg bruder schwester mutter vater tochter vorsitzende vorsitzender autor trainer direktor richter sekretär spieler manager pfarrer lehrer arzt ärzt \
    hebamme mieter bewohner anwohner nachbar pfleger händler inhaber rentner abgeordnete abgeordneter sänger biologe biolog professor baas leder ledare direktør direktör talsperson talsmand råd voorzitter woordvoerder schäfer";

/// Whether a word of German in lower case is an office or a calling, in any case.
pub(crate) fn ends_as_title(word: &str) -> bool {
    // Asked about most capitals of an article, so the list is cut into its words once.
    static ENDS: OnceLock<Vec<&str>> = OnceLock::new();
    // "Oppositionsrådet"
    let all = ENDS.get_or_init(|| TITLE_ENDS.split_whitespace().collect());
    let ends = |word: &str| all.iter().any(|end| word.ends_with(end));
    ends(word) || ["in", "n", "s", "et", "en"].iter().any(|end| word.strip_suffix(end).is_some_and(ends))
}

/// How callings end in English and languages near it: "debutant", "ecoloog".
const CALLINGS: &str = "er or ist ant ent ian oog";

/// Whether a word ends as a calling.
pub(crate) fn is_calling(word: &str) -> bool {
    ends_as(CALLINGS, word)
}

/// How offices of Romance languages begin that a department or a town stands behind: "ministra de Sanidad".
const CHARGED: &str = "ministr alcalde prefei préfet governa goberna sindac maire secretári secretari";

/// Whether a word in lower case is such an office.
pub(crate) fn is_charged(word: &str) -> bool {
    begins_as(CHARGED, word)
}

/// Titles that stand right before a name and are never one's part: an office's words end there.
const ADDRESSES: &str = "datuk dato dr prof h hj drs dra inf mr mrs ms ir kombes brigjen irjen komjen letjen mayjen letkol kolonel kompol iptu ipda";

/// Whether a word in lower case is a title that no name contains.
pub(crate) fn is_address(word: &str) -> bool {
    listed(ADDRESSES, word)
}

/// Titles of old that people are called by.
const FORENAMES: &str = "putri raja ratu";

/// Whether a title in lower case may be a forename.
pub(crate) fn is_forename(word: &str) -> bool {
    listed(FORENAMES, word)
}
