//! `into(…)`: the errors of one operation, and the previous revision, as types of their own.

use errcodes::{ErrorCatalog, catalog};

catalog! {
    #[catalog(spec = "tests/generated/shop.csv")]
    pub enum ShopError {}
}

catalog! {
    #[catalog(spec = "tests/generated/shop.csv", only(methods = "charge"), into(ShopError in "tests/generated/shop.csv"))]
    pub enum ChargeError {}
}

// The previous revision had other codes; its names live on.
catalog! {
    #[catalog(table = "code:u8,name\n7,GONE\n1,SOLD_OUT\n", into(ShopError in "tests/generated/shop.csv"))]
    pub enum OldError {}
}

#[derive(ErrorCatalog, Debug, PartialEq)]
#[catalog(table = "name\nGONE\nSOLD_OUT\n", into(ShopError in "tests/generated/shop.csv"))]
enum Derived {
    SoldOut,
    Gone,
}

#[test]
fn every_row_is_a_row_of_the_larger_enum() {
    assert_eq!(ChargeError::ALL, [ChargeError::SoldOut, ChargeError::Declined]);
    assert_eq!(ShopError::from(ChargeError::Declined), ShopError::Declined);
    assert_eq!(ShopError::from(&ChargeError::SoldOut), ShopError::SoldOut);
    assert_eq!(ChargeError::try_from(ShopError::Declined), Ok(ChargeError::Declined));
    assert_eq!(ChargeError::try_from(ShopError::Gone), Err(ShopError::Gone));
}

#[test]
fn a_row_is_found_by_its_code_then_by_its_name() {
    assert_eq!(ShopError::from(OldError::Gone), ShopError::Gone);
    assert_eq!(ShopError::from(OldError::SoldOut), ShopError::SoldOut);
    assert_eq!(OldError::try_from(ShopError::SoldOut), Ok(OldError::SoldOut));
    assert_eq!(OldError::try_from(ShopError::Declined), Err(ShopError::Declined));
}

#[test]
fn a_derive_is_converted_too() {
    assert_eq!(ShopError::from(Derived::Gone), ShopError::Gone);
    assert_eq!(Derived::try_from(ShopError::SoldOut), Ok(Derived::SoldOut));
    assert_eq!(Derived::try_from(ShopError::Declined), Err(ShopError::Declined));
}
