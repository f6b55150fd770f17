//! The project's tasks, called by `./build.sh`.

mod corpus;
mod train;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.split_first() {
        Some((name, rest)) if name == "train" => train::run(rest),
        _ => anyhow::bail!("no such task"),
    }
}
