//! The cause of an error as one pointer, whether its field is the error or a box of it.

use core::error::Error;
use core::ops::Deref;
use core::panic::UnwindSafe;

/// A field that is a cause. `(&&&Cause(field)).as_dyn_error()` calls the first of the three traits below that applies,
/// since the compiler looks for a method on `&&Cause` before it looks on `&Cause`.
pub struct Cause<'c, T>(pub &'c T);

/// The field is the error.
pub trait OfError<'c> {
    /// Returns the error.
    fn as_dyn_error(&self) -> &'c (dyn Error + 'static);
}

impl<'c, T: Error + 'static> OfError<'c> for &&Cause<'c, T> {
    fn as_dyn_error(&self) -> &'c (dyn Error + 'static) {
        self.0
    }
}

/// The field points to the error, as a box does, which is not an error itself.
pub trait OfPointer<'c> {
    /// Returns the error.
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

/// The requirement on the cause of an error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error, and so cannot be the cause of one",
    label = "the cause of an error implements `Error`",
    note = "the cause is the field with `#[source]` or `#[from]`, else the field `source`; write `r#source` for a field of that name that is not the cause"
)]
pub trait IsError {
    /// Returns the error.
    fn as_dyn_error(&self) -> &(dyn Error + 'static);
}

#[diagnostic::do_not_recommend]
impl<T: Error + 'static> IsError for T {
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

/// The errors that a box may contain.
pub trait Pointee {
    /// Returns the error.
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
