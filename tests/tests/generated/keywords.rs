//! Columns that are called like keywords, and values of `enum` columns that begin with a digit.

use errcodes::catalog;

catalog! {
    #[catalog(table = "code,name,type:enum:index,match:key,gen:u8,fn:ref:optional\nA1,ONE,card_error,x,1,\nA2,TWO,4xx,y,2,A1\n")]
    enum Stripe {}
}

#[test]
fn keywords_are_raw_identifiers() {
    assert_eq!(Stripe::One.r#type(), StripeType::CardError);
    assert_eq!(Stripe::from_type(StripeType::_4xx), [Stripe::Two]);
    assert_eq!(Stripe::from_match("y"), Some(Stripe::expect_match("y")));
    assert_eq!((Stripe::Two.r#match(), Stripe::Two.r#gen(), Stripe::Two.r#fn()), ("y", 2, Some(Stripe::One)));
}

#[test]
fn a_value_that_begins_with_a_digit_keeps_its_text() {
    assert_eq!(StripeType::_4xx.name(), "4xx");
    assert_eq!(StripeType::from_name("4xx"), Some(StripeType::_4xx));
}
