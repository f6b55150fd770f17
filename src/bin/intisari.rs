//! The command line: HTML in, Report out.
fn main() {}
