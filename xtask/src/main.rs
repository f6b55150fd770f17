//! The project's tasks, called by `./build.sh`.
fn main() {}
