//! News and picture agencies as credits and datelines name them. They stand on the pages of all publications, as sources of
//! others' text and pictures.

use super::words::Words;
use crate::lang::case::Lower;
use std::sync::LazyLock;

/// Names in lower case, parted by `|`.
#[rustfmt::skip]
const AGENCIES: &str = "reuters|thomson reuters|associated press|the associated press|ap|ap photo|afp|agence france-presse|agence france presse|afp deutschland|getty|getty images|dpa|deutsche presse-agentur|dpa-infocom|sid|epd|kna|\
    apa|sda|ats|keystone|keystone-sda|ansa|adnkronos|italpress|agi|efe|europa press|lusa|belga|anp|tt|ntb|ritzau|stt|pap|čtk|ctk|tasr|mti|hina|tanjug|beta|bta|agerpres|mediafax|ria|tass|тасс|риа новости|ria novosti|\
    interfax|интерфакс|unian|уніан|ukrinform|укрінформ|sputnik|anadolu|anadolu agency|anadolu ajansı|aa|iha|dha|irna|isna|wam|spa|qna|kuna|petra|mena|wafa|sana|pti|ani|ians|uni|app|unb|bss|bernama|antara|antara foto|\
    antara news|antaranews|xinhua|新华社|新華社|中新社|中央社|cna|kyodo|共同通信|共同|時事|jiji|jiji press|yonhap|연합뉴스|뉴시스|뉴스1|newsis|vna|ttxvn|tna|pna|bloomberg|upi|united press international|aap|australian associated press|nzme|\
    canadian press|the canadian press|la presse canadienne|press association|pa|pa wire|pa media|epa|epa-efe|epa/efe|zuma|zuma press|zuma wire|imago|imago images|picture alliance|picture-alliance|alamy|shutterstock|istock|adobe stock|\
    unsplash|pexels|pixabay|freepik|wikimedia commons|flickr|nurphoto|sipa|sipa usa|abaca|abacapress|scanpix|ritzau scanpix|ntb scanpix|lapresse|imaginechina|visual china group|vcg|rex|rex features|splash news|wenn|maxppp|panoramic|\
    hans lucas|magnum photos|contour|corbis|xinhua news agency|kyodo news|caters|swns|mega|pool|globe photos|reuters connect|afp via getty images|anadolu via getty images";

static NAMES: LazyLock<Words> = LazyLock::new(|| Words::parted(b'|', &[AGENCIES]));

/// Whether a text as a whole is an agency's name.
pub(crate) fn is_agency(text: &str) -> bool {
    let text = text.trim().lower();
    NAMES.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_agencies_in_any_case() {
        assert!(is_agency("REUTERS") && is_agency("Getty Images") && is_agency("新华社"));
        assert!(!is_agency("Sari Melati") && !is_agency(""));
    }
}
