#!/bin/sh
# Measures what SCALE.md says about caches with a running sccache: a second checkout of a crate with a catalog, and an edited cell.
# Usage: benches/sccache.sh, with sccache in PATH.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
export SCCACHE_DIR="$work/cache" SCCACHE_SERVER_PORT=4777 CARGO_INCREMENTAL=0 RUSTC_WRAPPER=sccache
export CARGO_TARGET_DIR="$work/target"
trap 'sccache --stop-server >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
sccache --start-server >/dev/null 2>&1

checkout() {
    mkdir -p "$work/$1/src"
    cp "$root/specs/google-payments.csv" "$work/$1/table.csv"
    cat >"$work/$1/Cargo.toml" <<END
[package]
name = "owner"
edition = "2024"
[dependencies]
errcodes = { path = "$root/errcodes", features = ["macros"] }
[workspace]
END
    cat >"$work/$1/src/lib.rs" <<END
errcodes::catalog! {
    #[catalog(spec = "table.csv")]
    pub enum Error {}
}
END
}

# Builds everything from nothing, and says what the cache knew.
build() {
    rm -rf "$work/target"
    sccache --zero-stats >/dev/null 2>&1
    (cd "$work/$1" && cargo build --quiet)
    sccache --show-stats | awk -v what="$2" '
        /^Cache hits  / { hits = $3 } /^Cache misses  / { misses = $3 }
        END { printf "%-52s %2d hits, %2d misses\n", what, hits, misses }'
}

checkout one
checkout two
build one 'a checkout, the cache empty:'
build one 'the same again:'
build two 'a second checkout, in another folder:'
mv "$work/one" "$work/first" && mv "$work/two" "$work/one"
build one 'a second checkout, in a folder of the same name:'
sed 's/,404,/,410,/' "$work/one/table.csv" >"$work/edited" && mv "$work/edited" "$work/one/table.csv"
build one 'one cell edited:'
cp "$root/specs/google-payments.csv" "$work/one/table.csv"
build one 'the edit undone:'
