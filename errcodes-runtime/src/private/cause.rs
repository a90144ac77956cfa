//! The cause of an error behind one pointer, whatever its field holds: the error, or a box of it.

use core::error::Error;
use core::ops::Deref;
use core::panic::UnwindSafe;

/// A field that is a cause. `(&&&Cause(field)).as_dyn_error()` takes the first of the three traits below that is there,
/// since the compiler looks for a method on `&&Cause` before it looks on `&Cause`.
pub struct Cause<'c, T>(pub &'c T);

/// The field is the error.
pub trait OfError<'c> {
    /// The error.
    fn as_dyn_error(&self) -> &'c (dyn Error + 'static);
}

impl<'c, T: Error + 'static> OfError<'c> for &&Cause<'c, T> {
    fn as_dyn_error(&self) -> &'c (dyn Error + 'static) {
        self.0
    }
}

/// The field points to the error, as a box does, which is none itself.
pub trait OfPointer<'c> {
    /// The error.
    fn as_dyn_error(&self) -> &'c (dyn Error + 'static);
}

impl<'c, T: Deref<Target: Pointee>> OfPointer<'c> for &Cause<'c, T> {
    fn as_dyn_error(&self) -> &'c (dyn Error + 'static) {
        self.0.deref().as_dyn_error()
    }
}

/// The field is neither, and the compiler says so.
pub trait OfNeither<'c, T> {
    /// Never called.
    fn as_dyn_error(&self) -> &'c (dyn Error + 'static)
    where
        T: IsError;
}

impl<'c, T> OfNeither<'c, T> for Cause<'c, T> {
    fn as_dyn_error(&self) -> &'c (dyn Error + 'static)
    where
        T: IsError,
    {
        self.0.as_dyn_error()
    }
}

/// What a cause has to be.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no error, and so cannot be the cause of one",
    label = "the cause of an error implements `Error`",
    note = "the cause is the field with `#[source]` or `#[from]`, else the one that is called `source`; a field that is called so and is none is written `r#source`"
)]
pub trait IsError {
    /// The error.
    fn as_dyn_error(&self) -> &(dyn Error + 'static);
}

#[diagnostic::do_not_recommend]
impl<T: Error + 'static> IsError for T {
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

/// What a box may hold.
pub trait Pointee {
    /// The error.
    fn as_dyn_error(&self) -> &(dyn Error + 'static);
}

impl<T: Error + 'static> Pointee for T {
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! pointees {
    ($($kind:ty),+) => {$(
        impl Pointee for $kind {
            fn as_dyn_error(&self) -> &(dyn Error + 'static) {
                self
            }
        }
    )+};
}

pointees!(dyn Error, dyn Error + Send, dyn Error + Send + Sync, dyn Error + Send + Sync + UnwindSafe);
