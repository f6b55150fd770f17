//! The command line as a user meets it: the built binary, its output and its exit codes.

// The lints know `#[test]` functions, not what those call.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "html")]

use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const PAGE: &str =
    "<!doctype html><html lang=id><title>Hujan di Bogor</title><nav>Ekonomi</nav><h1>Hujan di Bogor</h1>
<p>Hujan turun di Bogor sejak pagi dan belum reda sampai malam, kata Sari Melati.</p>
<p>Air sungai naik setengah meter, tetapi warga di tepinya belum perlu pindah rumah.</p>";

fn intisari(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_intisari"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A child that stops before reading its input closes the pipe; its exit code tells.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn rows(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A file of this test's own, removed with the guard.
struct File(PathBuf);

impl File {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("intisari-{}-{name}", std::process::id()));
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn reads_standard_input_in_each_format() {
    let report = intisari(&["read", "-"], PAGE.as_bytes());
    assert_eq!(report.status.code(), Some(0));
    let report: Value = serde_json::from_str(stdout(&report)).unwrap();
    assert_eq!(report["article"]["title"], "Hujan di Bogor");
    assert_eq!(report["language"], "id");
    assert_eq!(report["removed"][0]["evidence"], "in a menu");

    let text = intisari(&["read", "-", "--format", "text"], PAGE.as_bytes());
    assert_eq!(stdout(&text).trim_end(), report["article"]["text"]);
    assert!(stdout(&text).starts_with("Hujan turun di Bogor sejak pagi"));

    let markdown = intisari(&["read", "--format=markdown", "-"], PAGE.as_bytes());
    assert!(stdout(&markdown).starts_with("# Hujan di Bogor\n"), "{}", stdout(&markdown));
    assert!(stdout(&markdown).contains("\nAir sungai naik setengah meter"));
}

#[test]
fn a_standfirst_is_said_once_in_markdown() {
    let deck = "Hujan turun di Bogor sejak pagi dan belum reda sampai malam, kata Sari Melati.";
    let more = "<p>Dapur umum dibuka di balai desa untuk empat puluh keluarga yang rumahnya terendam.</p>";
    let page = PAGE.replacen("<p>", "<p class=deck>", 1);
    let output = intisari(&["read", "--format=markdown", "-"], [&page, more].concat().as_bytes());
    let above = ["# Hujan di Bogor\n\n**", deck, "**\n\n> - "].concat();
    assert!(stdout(&output).starts_with(&above), "{}", stdout(&output));
    assert_eq!(stdout(&output).matches(deck).count(), 1, "{}", stdout(&output));
}

#[test]
fn lists_in_a_row_are_not_one_in_markdown() {
    let steps = "<ol><li>Cuci wortel dari kebun Sari Melati.<li value=5>Rebus wortel sampai empuk.</ol>";
    let rest = PAGE.rsplit_once("<p>").unwrap();
    let markdown =
        intisari(&["read", "--format=markdown", "-"], [rest.0, steps, "<p>", rest.1].concat().as_bytes());
    let lists = "\n1. Cuci wortel dari kebun Sari Melati.\n\n<!-- -->\n\n5. Rebus wortel sampai empuk.\n";
    assert!(stdout(&markdown).contains(lists), "{}", stdout(&markdown));
}

#[test]
fn reads_a_gzip_file() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(PAGE.as_bytes()).unwrap();
    let file = File::new("page.html.gz", &packed.finish().unwrap());
    let output = intisari(&["read", file.path(), "--format", "text"], b"");
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).starts_with("Hujan turun"));
}

#[test]
fn a_gzip_file_that_unpacks_without_end_is_refused() {
    let mut member = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    member.write_all(&vec![b' '; 1 << 20]).unwrap();
    let file = File::new("bomb.html.gz", &member.finish().unwrap().repeat(257));
    let output = intisari(&["read", file.path()], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("256 MiB"));
}

#[test]
fn a_missing_file_is_one_clear_line_and_code_1() {
    let output = intisari(&["read", "/no/such/page.html"], b"");
    assert_eq!(output.status.code(), Some(1));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.contains("/no/such/page.html") && message.lines().count() == 1, "{message}");
}

#[test]
fn wrong_usage_is_code_2_and_names_the_help() {
    for arguments in [
        &["read"] as &[&str],
        &["read", "a", "b"],
        &["read", "-", "--format", "pdf"],
        &["read", "-", "--colour"],
        &["baca"],
        &["batch", "file"],
        &["summarize", "--lang", "id"],
        &[],
    ] {
        let output = intisari(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8(output.stderr).unwrap().contains("--help"), "{arguments:?}");
    }
}

#[test]
fn help_names_every_command() {
    let output = intisari(&["--help"], b"");
    assert_eq!(output.status.code(), Some(0));
    assert!(["read", "batch", "summarize", "--format"].iter().all(|word| stdout(&output).contains(word)));
}

#[test]
fn one_bad_line_never_stops_the_batch() {
    let file = File::new("batch.html", PAGE.as_bytes());
    let good = |id| json!({"id": id, "path": file.path(), "url": "https://example.org/a", "lang": null});
    let lines = [
        good(json!("a")).to_string(),
        "not json".to_owned(),
        String::new(),
        json!({"id": 7, "path": "/no/such/page.html"}).to_string(),
        json!({"id": "b"}).to_string(),
        good(json!("c")).to_string(),
    ];
    let output = intisari(&["batch"], lines.join("\n").as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let rows = rows(&output);
    let ids: Vec<_> = rows.iter().map(|row| row["id"].clone()).collect();
    assert_eq!(ids, [json!("a"), json!(null), json!(7), json!("b"), json!("c")]);
    assert!(rows[1..4].iter().all(|row| row["error"].is_string() && row.get("report").is_none()));
    for row in [&rows[0], &rows[4]] {
        assert_eq!(row["text"], row["report"]["article"]["text"]);
        assert!(row["ms"].as_f64().unwrap() > 0.0 && row["parse_ms"].as_f64().unwrap() > 0.0);
    }
}

#[test]
fn a_row_that_asks_for_standard_input_is_answered() {
    let output = intisari(&["batch"], b"{\"id\": 1, \"path\": \"-\"}\n{\"id\": 2, \"path\": \"-\"}\n");
    let ids: Vec<_> = rows(&output).iter().map(|row| (row["id"].clone(), row["error"].is_string())).collect();
    assert_eq!(ids, [(json!(1), true), (json!(2), true)]);
}

#[test]
fn a_batch_without_failures_is_code_0() {
    let file = File::new("fine.html", PAGE.as_bytes());
    let row = json!({"id": 1, "path": file.path()}).to_string();
    let output = intisari(&["batch"], row.as_bytes());
    assert_eq!((output.status.code(), rows(&output).len()), (Some(0), 1));
    assert_eq!(intisari(&["batch"], b"").status.code(), Some(0));
}

#[test]
fn sums_up_text_and_sentences_already_cut() {
    let row = |id: &str, paragraphs: Value| {
        json!({"id": id, "lang": "id", "title": "Banjir di Bogor surut", "paragraphs": paragraphs, "sentences": 1}).to_string()
    };
    let lines = [
        row(
            "text",
            json!(["Banjir di Bogor surut pada Senin pagi. Warga kembali ke rumah.", "Sekolah dibuka lagi."]),
        ),
        row("cut", json!([["Banjir di Bogor surut.", "Warga pulang."], ["Sekolah dibuka lagi."]])),
        json!({"id": "bad", "paragraphs": 3}).to_string(),
    ];
    let output = intisari(&["summarize"], lines.join("\n").as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let rows = rows(&output);
    assert_eq!(rows[0]["sentences"][0]["text"], "Banjir di Bogor surut pada Senin pagi.");
    assert_eq!(rows[1]["sentences"].as_array().unwrap().len(), 1);
    let first = &rows[1]["sentences"][0];
    assert_eq!(
        (&first["text"], &first["paragraph"], &first["sentence"]),
        (&json!("Banjir di Bogor surut."), &json!(0), &json!(0))
    );
    assert!(rows[0]["ms"].is_number());
    assert!(rows[2]["id"] == "bad" && rows[2]["error"].is_string());
}
