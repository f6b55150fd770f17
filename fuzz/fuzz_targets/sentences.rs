#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| intisari_fuzz::sentences(bytes));
