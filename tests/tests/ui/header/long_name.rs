// A text in the header where a name was meant.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,the_reason_for_which_the_partner_has_refused_the_message_that_we_have_sent_to_it_on_the_day_before_yesterday
404,NOT_FOUND,a
"#)]
    pub enum ApiError {}
}

fn main() {}
