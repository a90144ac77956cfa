//! Bytes, eight at a time: most texts have nothing that a check looks for, and a macro, which runs unoptimized, is to find
//! that out soon.

const ONES: u64 = u64::MAX / 0xff;

/// Returns `true` if `holds` for the rest of `text` from some byte on that is one of `first` or less than `below`.
pub(crate) fn any_from<const N: usize>(text: &[u8], first: [u8; N], below: u8, holds: fn(&[u8]) -> bool) -> bool {
    let (chunks, rest) = text.as_chunks();
    let first_of_each = first.map(|byte| ONES * u64::from(byte));
    let below_of_each = ONES * u64::from(below);
    let is_first = |byte: &u8| *byte < below || first.contains(byte);
    let holds_within = |start: usize, bytes: &[u8]| {
        let mut places = bytes.iter().enumerate().filter(|(_, byte)| is_first(byte));
        places.any(|(place, _)| text.get(start + place..).is_some_and(holds))
    };
    // Loops, and masks that are made once: adaptors are calls in a macro.
    let mut start = 0;
    for chunk in chunks {
        if has_any(u64::from_ne_bytes(*chunk), &first_of_each, below_of_each) && holds_within(start, chunk) {
            return true;
        }
        start += size_of::<u64>();
    }
    holds_within(text.len() - rest.len(), rest)
}

/// Returns `true` if one of eight bytes is one of `first` or less than `below`, which is at most 0x80; each of these is eight
/// times in a number. No carry leaves a byte unless one of those before it is found, too.
fn has_any<const N: usize>(chunk: u64, first: &[u64; N], below: u64) -> bool {
    let mut found = chunk.wrapping_sub(below) & !chunk;
    let mut at = 0;
    while at < N {
        let zero_if_equal = chunk ^ first[at];
        found |= zero_if_equal.wrapping_sub(ONES) & !zero_if_equal;
        at += 1;
    }
    found & (ONES << 7) != 0
}

#[cfg(test)]
mod tests {
    use super::any_from;

    #[test]
    fn each_byte_is_found_at_each_place() {
        for length in 1..20 {
            for at in 0..length {
                for byte in 0..=u8::MAX {
                    let mut text = vec![b'x'; length];
                    text[at] = byte;
                    let is_found = any_from(&text, [0x7f, 0xc2, 0xff], b' ', |_| true);
                    assert_eq!(
                        is_found,
                        byte < b' ' || [0x7f, 0xc2, 0xff].contains(&byte),
                        "{byte:#x} at {at} of {length}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_follows_decides() {
        let follows = |text: &[u8]| any_from(text, [b'a'], 0, |rest| rest.starts_with(b"ab"));
        assert!(follows(b"aaaaaaaab") && follows(b"xxxxxxxxxab"));
        assert!(!follows(b"aaaaaaaa") && !follows(b"b\0bbbbbbbba") && !follows(b""));
    }
}
