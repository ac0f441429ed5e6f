using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

public sealed class DefaultNameTests
{
    [Theory]
    [InlineData("Shop.Web", "shop-web")]
    [InlineData("ShopWeb", "shopweb")]
    [InlineData("Shop__Web.", "shop-web")]
    [InlineData("_Shop", "shop")]
    [InlineData("3DShop", "app-3dshop")]
    [InlineData("my shop", "my-shop")]
    public void A_project_name_becomes_a_dns_label(string project, string name) => Assert.Equal(name, DefaultName.FromProject(project));

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("가게")]
    [InlineData("가게.Web")]
    [InlineData("Café")]
    [InlineData("A234567890123456789012345678901234567890123456789012345678901234")]
    public void A_name_that_would_lose_a_letter_is_not_made(string project) => Assert.Null(DefaultName.FromProject(project));
}
