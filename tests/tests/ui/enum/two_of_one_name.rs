errcodes::catalog! {
    #[catalog(table = "code,name\n101,OUT_OF_STOCK\n")]
    pub enum ShopError {}
}

mod other {
    errcodes::catalog! {
        #[catalog(table = "code,name\n101,OUT_OF_STOCK\n")]
        pub enum ShopError {}
    }
}

errcodes::catalog! {
    #[catalog(table = "code,name\n102,LOST\n")]
    pub enum ShopError {}
}

fn main() {
    let _ = (ShopError::OutOfStock, other::ShopError::OutOfStock);
}
