// Every fault of a header in one build.

errcodes::catalog! {
    #[catalog(table = r#"
code:u61,name,self,note,note,description@en_US,:bool
404,NOT_FOUND,a,b,c,d,true
"#)]
    pub enum ApiError {}
}

fn main() {}
