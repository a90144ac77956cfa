//! The numbers of members: literals, names of other members, and arithmetic as headers use it.

use std::collections::HashMap;

use super::token::{Kind, Token};

/// Expressions may not be nested deeper.
const DEEPEST: usize = 64;

/// Arithmetic as headers use it: `-(BASE + 1)`, `1 << 4`, `(HRESULT)0x80004005L`, `MACRO(0x8000L)`.
struct Expression<'e, 't> {
    tokens: &'e [Token<'t>],
    at: usize,
    known: &'e HashMap<&'t str, i128>,
}

/// Returns the number of an expression; `known` has those of names.
pub(super) fn number<'t>(tokens: &[Token<'t>], known: &HashMap<&'t str, i128>) -> Option<i128> {
    let mut expression = Expression { tokens, at: 0, known };
    expression.sum(0, 0).filter(|_| expression.at == tokens.len())
}

impl Expression<'_, '_> {
    fn sign(&self, ahead: usize) -> Option<char> {
        match self.tokens.get(self.at + ahead)?.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    /// Binary operators, those of C in C's order.
    fn sum(&mut self, least: u8, depth: usize) -> Option<i128> {
        let mut left = self.unary(depth)?;
        loop {
            let (strength, length) = match (self.sign(0), self.sign(1)) {
                (Some('|'), next) if next != Some('|') => (1, 1),
                (Some('^'), _) => (2, 1),
                (Some('&'), next) if next != Some('&') => (3, 1),
                (Some('<'), Some('<')) | (Some('>'), Some('>')) => (4, 2),
                (Some('+' | '-'), _) => (5, 1),
                (Some('*' | '/' | '%'), _) => (6, 1),
                _ => return Some(left),
            };
            if strength <= least {
                return Some(left);
            }
            let operator = self.sign(0)?;
            self.at += length;
            let right = self.sum(strength, depth + 1)?;
            left = match operator {
                '|' => left | right,
                '^' => left ^ right,
                '&' => left & right,
                '<' => left.checked_mul(1_i128.checked_shl(u32::try_from(right).ok().filter(|bits| *bits < 120)?)?)?,
                '>' => left.checked_shr(u32::try_from(right).ok()?)?,
                '+' => left.checked_add(right)?,
                '-' => left.checked_sub(right)?,
                '*' => left.checked_mul(right)?,
                '/' => left.checked_div(right)?,
                _ => left.checked_rem(right)?,
            };
        }
    }

    fn unary(&mut self, depth: usize) -> Option<i128> {
        if depth > DEEPEST {
            return None;
        }
        let token = self.tokens.get(self.at)?;
        self.at += 1;
        match &token.kind {
            Kind::Sign('-') => self.unary(depth + 1)?.checked_neg(),
            Kind::Sign('+') => self.unary(depth + 1),
            Kind::Sign('~') => Some(!self.unary(depth + 1)?),
            Kind::Sign('(') => {
                // A cast: names in parentheses, and a value right behind.
                let mut end = self.at;
                while matches!(self.tokens.get(end).map(|token| &token.kind), Some(Kind::Word(_) | Kind::Sign('*'))) {
                    end += 1;
                }
                let is_cast = end > self.at
                    && self.tokens.get(end).is_some_and(|token| token.kind == Kind::Sign(')'))
                    && matches!(
                        self.tokens.get(end + 1).map(|token| &token.kind),
                        Some(Kind::Number(_) | Kind::Word(_) | Kind::Sign('(' | '~'))
                    );
                if is_cast {
                    self.at = end + 1;
                    return self.unary(depth + 1);
                }
                let value = self.sum(0, depth + 1)?;
                self.close(value)
            }
            Kind::Word(word) => {
                if self.sign(0) == Some('(') {
                    // A macro around a number.
                    self.at += 1;
                    let value = self.sum(0, depth + 1)?;
                    return self.close(value);
                }
                self.known.get(word).copied()
            }
            Kind::Number(number) => integer(number),
            _ => None,
        }
    }

    fn close(&mut self, value: i128) -> Option<i128> {
        if self.sign(0) != Some(')') {
            return None;
        }
        self.at += 1;
        Some(value)
    }
}

/// `0x1F`, `017`, `0b11`, `1'000UL`
fn integer(text: &str) -> Option<i128> {
    let digits: String = text.chars().filter(|character| !matches!(character, '\'' | '_')).collect();
    let digits = digits.to_ascii_lowercase();
    let (radix, digits) =
        match digits.strip_prefix("0x").map(|hex| (16, hex)).or(digits.strip_prefix("0b").map(|bits| (2, bits))) {
            Some(prefixed) => prefixed,
            None if digits.len() > 1
                && digits.starts_with('0')
                && digits.bytes().all(|byte| matches!(byte, b'0'..=b'7')) =>
            {
                (8, digits.as_str())
            }
            None => (10, digits.as_str()),
        };
    i128::from_str_radix(digits.trim_end_matches(['u', 'l', 'z']), radix).ok()
}
