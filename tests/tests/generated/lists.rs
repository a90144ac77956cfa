//! Columns whose cells are lists.

use errcodes::{ErrorCatalog, HttpStatus, catalog};

catalog! {
    #[catalog(table = "code,http_status:list:index,methods:list:index,sizes:u8:list:optional,kinds:enum:list:index,see:ref:list:optional\n\
        A1,400|409,charge|refund,1|2,x|y,B2\nB2,500,charge,,y,A1|B2\n")]
    enum Shop {}
}

catalog! {
    #[catalog(table = "code,methods:list\nA1,charge|refund\nB2,charge\nC3,void\n", only(methods = "charge"))]
    enum Charge {}
}

#[derive(ErrorCatalog, Debug, PartialEq)]
#[catalog(
    table = "code,http_status:list,methods:list:index,see:ref:list:optional\nA1,400|409,charge|refund,\nB2,500,charge,A1|B2\n"
)]
enum Derived {
    B2,
    A1,
}

#[test]
fn a_list_is_a_slice() {
    const METHODS: &[&str] = Shop::A1.methods();
    assert_eq!(METHODS, ["charge", "refund"]);
    assert_eq!((Shop::A1.sizes(), Shop::B2.sizes()), (&[1_u8, 2][..], &[][..]));
    assert_eq!(Shop::A1.kinds(), [ShopKinds::X, ShopKinds::Y]);
    assert_eq!((Shop::A1.see(), Shop::B2.see()), (&[Shop::B2][..], &[Shop::A1, Shop::B2][..]));
}

#[test]
fn an_index_finds_the_rows_that_contain_a_value() {
    assert_eq!(Shop::from_methods("charge"), [Shop::A1, Shop::B2]);
    assert_eq!(Shop::from_methods("refund"), [Shop::A1]);
    assert_eq!(Shop::from_methods("charge|refund"), []);
    assert_eq!(Shop::from_kinds(ShopKinds::Y), [Shop::A1, Shop::B2]);
}

#[test]
fn several_statuses_are_a_slice_and_the_first_is_the_status() {
    let statuses = Shop::A1.http_status().iter().map(|status| status.as_u16());
    assert_eq!(statuses.collect::<Vec<_>>(), [400, 409]);
    assert_eq!(HttpStatus::from(Shop::A1).as_u16(), 400);
    assert_eq!(Shop::from_http_status(HttpStatus::CONFLICT), [Shop::A1]);
    assert_eq!(Shop::A1.entry().http_status(), Some(HttpStatus::BAD_REQUEST));
}

#[test]
fn only_keeps_the_rows_that_contain_the_value() {
    assert_eq!(Charge::ALL, [Charge::A1, Charge::B2]);
    assert_eq!(Charge::A1.methods(), ["charge", "refund"]);
}

#[test]
fn a_derive_has_its_own_positions() {
    assert_eq!((Derived::A1.methods(), Derived::B2.methods()), (&["charge", "refund"][..], &["charge"][..]));
    assert_eq!((Derived::A1.see(), Derived::B2.see()), (&[][..], &[Derived::A1, Derived::B2][..]));
    assert_eq!(Derived::from_methods("charge"), [Derived::A1, Derived::B2]);
    assert_eq!(HttpStatus::from(Derived::A1).as_u16(), 400);
}
