// rustc itself reports the enum, and what its other derives generate.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = "code,name\n101,OUT_OF_STOCK\n")]
pub enum ShopError {
    OutOfStock,
}

#[derive(errcodes::ErrorCatalog)]
#[catalog(table = "code,name\n102,LOST\n")]
pub enum ShopError {
    Lost,
}

fn main() {
    let _ = ShopError::OutOfStock;
}
