import io.guruorm.seeding.Seeder;

/** The whole shop: every table after those that it refers to. */
public final class DatabaseSeeder extends Seeder {
    @Override
    public void run() {
        call(
                RolesSeeder.class,
                PermissionsSeeder.class,
                UsersSeeder.class,
                RolePermissionsSeeder.class,
                UserAddressesSeeder.class,
                BrandsSeeder.class,
                CategoriesSeeder.class,
                TaxRatesSeeder.class,
                ProductsSeeder.class,
                ProductVariantsSeeder.class,
                CouponsSeeder.class,
                CartsSeeder.class,
                OrdersSeeder.class,
                PaymentsSeeder.class,
                ShipmentsSeeder.class,
                ReviewsSeeder.class,
                WishlistsSeeder.class,
                NotificationsSeeder.class,
                EmailTemplatesSeeder.class,
                SystemConfigsSeeder.class,
                BannersSeeder.class,
                AuditLogsSeeder.class);
    }
}
