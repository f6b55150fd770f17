//! What `intisari batch` and `intisari summarize` are given: lines that should be rows of JSON. The commands are private to
//! the binary, so its modules are compiled in here.

#![no_main]

#[path = "../../src/bin/intisari/arguments.rs"]
#[allow(dead_code)]
mod arguments;
#[path = "../../src/bin/intisari/batch.rs"]
mod batch;
#[path = "../../src/bin/intisari/markdown.rs"]
mod markdown;
#[path = "../../src/bin/intisari/read.rs"]
#[allow(dead_code)]
mod read;
#[path = "../../src/bin/intisari/summarize.rs"]
mod summarize;

/// As in the binary.
enum Outcome {
    Done,
    PageFailed,
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // No file of this machine but the seeds' is to be read: devices never end.
    if String::from_utf8_lossy(bytes).contains(['/', '\\']) {
        return;
    }
    let mut answers = [Vec::new(), Vec::new()];
    let [batch, summarize] = &mut answers;
    let outcomes = [batch::run(bytes, batch), summarize::run(bytes, summarize)];
    for (answers, outcome) in answers.iter().zip(outcomes) {
        assert!(outcome.is_ok(), "a full memory is the only reason to stop");
        let rows = bytes.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).count();
        let answers: Vec<&[u8]> =
            answers.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()).collect();
        assert_eq!(answers.len(), rows, "not one answer for each line");
        for answer in answers {
            let answer: Result<serde_json::Value, _> = serde_json::from_slice(answer);
            assert!(answer.is_ok_and(|answer| answer.get("id").is_some()), "an answer that is no row");
        }
    }
});
