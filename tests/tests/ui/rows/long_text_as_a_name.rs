// A text where a name was meant: the message quotes the beginning and the end of it.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name
404,"1. sentence of the text, 2. sentence of the text, 3. sentence of the text, 4. sentence of the text, 5. sentence of the text, 6. sentence of the text, 7. sentence of the text, 8. sentence of the text, 9. sentence of the text, 10. sentence of the text, 11. sentence of the text, 12. sentence of the text, 13. sentence of the text, 14. sentence of the text, 15. sentence of the text, 16. sentence of the text, 17. sentence of the text, 18. sentence of the text, 19. sentence of the text, 20. sentence of the text, 21. sentence of the text, 22. sentence of the text, 23. sentence of the text, 24. sentence of the text,"
"#)]
    pub enum ApiError {}
}

fn main() {}
