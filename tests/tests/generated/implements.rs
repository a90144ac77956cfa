//! Whether a type implements a trait, as a constant: the absence of an impl can be tested too.

/// `implements!(Type: Trait)` is true or false.
macro_rules! implements {
    ($type:ty: $($bound:tt)+) => {{
        #[allow(dead_code, reason = "where the bound holds")]
        trait Otherwise {
            const FOUND: bool = false;
        }
        impl<T> Otherwise for T {}

        struct Asked<T>(core::marker::PhantomData<T>);
        // An inherent constant takes precedence over the trait's if its bound holds.
        #[allow(dead_code, reason = "where it does not")]
        impl<T: $($bound)+> Asked<T> {
            const FOUND: bool = true;
        }
        <Asked<$type>>::FOUND
    }};
}

pub(crate) use implements;

#[test]
fn detects_both() {
    assert!(implements!(u8: Copy));
    assert!(!implements!(String: Copy));
    assert!(implements!(String: for<'a> From<&'a str>));
    assert!(!implements!(u8: From<u16>));
}
