//! What other mentions say of a name that nothing beside it vouches for.

use super::{Kind, Mention};
use crate::lang::case::Lower;
use crate::search::Search;
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;

/// Gives a mention of unknown kind that of the same name elsewhere in the document, or of a person's longer or shorter one.
pub(super) fn vouch(mentions: &mut [Mention<'_>], nouns: bool) {
    // The same type of map as others have: each type costs the module a kilobyte.
    let mut kinds: HashMap<Cow<'_, str>, usize> = HashMap::default();
    for mention in mentions.iter() {
        if let Some(kind @ (Kind::Person | Kind::Organisation)) = mention.kind {
            let person = usize::from(kind == Kind::Person);
            kinds.entry(mention.text.lower()).or_insert(person);
            for part in mention.text.split_whitespace().filter(|part| person > 0 && part.chars().count() > 2)
            {
                kinds.entry(part.lower()).or_insert(person);
            }
        }
    }
    let mut people: HashMap<Cow<'_, str>, usize> = HashMap::default();
    for mention in mentions.iter().filter(|mention| mention.kind == Some(Kind::Person)) {
        people.insert(mention.text.into(), 1);
    }
    let known = |name: &str| match kinds.get(name) {
        Some(0) => Some(Kind::Organisation),
        Some(_) => Some(Kind::Person),
        None => None,
    };
    for mention in mentions.iter_mut().filter(|mention| mention.kind.is_none_or(|kind| kind == Kind::Place)) {
        let name = mention.text.lower();
        // "Bidan desa Eny Kusrini" is no village where "kata Eny".
        let called = || {
            let mut spaces = mention.text.places_of(" ");
            spaces.any(|at| mention.text.get(..at).is_some_and(|first| people.contains_key(first)))
        };
        let found = known(&name).or_else(|| (!nouns && called()).then_some(Kind::Person));
        // "Shares in Orbix" is no place where "Orbix said" so.
        if found.is_some() || mention.kind.is_some() {
            mention.kind = found.or(mention.kind);
            continue;
        }
        let ends = [name.split(' ').next(), name.split(' ').next_back()];
        // "Video von Lindner", "Lindners Rede", "Familie Lindner"
        let person = !nouns && ends.into_iter().flatten().any(|part| known(part) == Some(Kind::Person));
        mention.kind = person.then_some(Kind::Person);
    }
}

/// Makes people of those whose words are quoted.
pub(crate) fn admit(mentions: &mut [Mention<'_>], speakers: &[&str]) {
    for mention in
        mentions.iter_mut().filter(|mention| mention.kind.is_none() && speakers.contains(&mention.text))
    {
        mention.kind = Some(Kind::Person);
    }
}

#[cfg(test)]
mod tests {
    use crate::summary::names::{Kind, find};

    fn people<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
        let names = find(text, Some(language)).into_iter().filter(|name| name.kind == Kind::Person);
        names.map(|name| &text[name.range]).collect()
    }

    #[test]
    fn whoever_speaks_by_a_part_of_a_name_is_a_person() {
        let text = "Bidan desa Sari Utami memeriksa warga. Yang paling dibutuhkan, kata Sari, adalah air.";
        assert_eq!(people(text, "id"), ["Sari Utami", "Sari"]);
    }

    #[test]
    fn an_acronym_says_how_far_an_institutions_name_reaches() {
        let named =
            |text| find(text, Some("id")).into_iter().map(|name| &text[name.range]).collect::<Vec<_>>();
        let text = "Kepala Badan Cuaca, Iklim, dan Gempa (BCIG) Sari Utami menjelaskan.";
        assert_eq!(named(text), ["Badan Cuaca, Iklim, dan Gempa (BCIG)", "Sari Utami"]);
    }

    #[test]
    fn a_nickname_in_marks_is_a_part_of_its_name() {
        let text = "Penyerang Jaka \"Si Rusa\" Umbara mencetak gol.";
        assert_eq!(people(text, "id"), ["Jaka \"Si Rusa\" Umbara"]);
        assert_eq!(people("Direktur Jaka Umbara memuji \"Si Rusa\" kemarin.", "id"), ["Jaka Umbara"]);
    }

    #[test]
    fn an_offices_place_and_compound_is_none_of_its_holders_name() {
        assert_eq!(people("Prezydent Brzeziny Anna Lis zabrała głos.", "pl"), ["Anna Lis"]);
        assert_eq!(people("Президент Иван Петрович Лисов приехал.", "ru"), ["Иван Петрович Лисов"]);
        assert_eq!(people("O ministro da Saúde Tiago Moura veio.", "pt"), ["Tiago Moura"]);
        assert_eq!(people("La ministra de Sanidad Ana Prieto vino.", "es"), ["Ana Prieto"]);
        assert_eq!(people("Il ministro della Salute Marco Bellini ha detto di no.", "it"), ["Marco Bellini"]);
        assert_eq!(people("Projektchef Lone Ager stod i baggrunden.", "da"), ["Lone Ager"]);
        assert_eq!(people("Debutant Mira Aldous said so.", "en"), ["Mira Aldous"]);
        assert_eq!(people("The officer, SP Mira Aldous, said so.", "en"), ["Mira Aldous"]);
        assert_eq!(people("Seine Kollegin Mira Ek kam.", "de"), ["Mira Ek"]);
        assert_eq!(people("Oppositionsrådet Eva Lind är kritisk.", "sv"), ["Eva Lind"]);
        assert_eq!(people("Pelatih Laskar Timur Jaka Made Umbara datang.", "id"), ["Jaka Made Umbara"]);
        let joined =
            "Deputi Bidang Ketersediaan dan Stabilisasi Pangan Bapara Sari Utami bicara. \"Ya,\" kata Sari.";
        assert_eq!(people(joined, "id"), ["Sari Utami", "Sari"]);
        assert_eq!(people("Additional Advocate-General Mira Aldous said so.", "en"), ["Mira Aldous"]);
        assert_eq!(people("Harrow MCA Mira Aldous said so.", "en"), ["Mira Aldous"]);
    }

    #[test]
    fn what_is_trusted_in_is_no_place() {
        let text = "They put money in Orbix and have faith in Wordle, but live in Calder.";
        let places: Vec<&str> = find(text, Some("en")).into_iter().map(|name| &text[name.range]).collect();
        assert_eq!(places, ["Calder"]);
    }

    #[test]
    fn a_known_place_may_be_a_forename() {
        assert_eq!(
            people("Actress Sydney Marsh met striker Jordan Hale.", "en"),
            ["Sydney Marsh", "Jordan Hale"]
        );
        assert_eq!(people("The mayor, Victoria Ashdown, said so.", "en"), ["Victoria Ashdown"]);
        assert_eq!(people("Jordan Hale said so.", "en"), ["Jordan Hale"]);
        assert_eq!(people("\"Ya,\" kata Georgia Tanoto.", "id"), ["Georgia Tanoto"]);
        assert_eq!(people("London Mayor Mira Aldous came.", "en"), ["Mira Aldous"]);
        assert_eq!(people("Governor of Texas Mira Aldous came.", "en"), ["Mira Aldous"]);
        assert_eq!(people("Wali Kota Bandung Sari Utami datang.", "id"), ["Sari Utami"]);
    }

    #[test]
    fn what_opens_a_sentence_is_no_name_for_what_stands_before_it() {
        assert_eq!(people("Saudara ini bendahara. Masa uang keluar begitu saja?", "id"), [""; 0]);
        let all = find("Nu penting mah budak daék sakola.", Some("id"));
        assert_eq!(all, []);
    }
}
