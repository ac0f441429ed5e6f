// A definition may be written without nullable annotations.
#nullable disable

namespace ManifestGen.Tests.Model;

public sealed class MissingValueTests
{
    private static readonly Project Web = new("Shop.Web");
    private const string Nothing = null;
    private const Project NoProject = null;
    private const Image NoImage = null;

    [Fact]
    public void A_null_where_something_must_be_is_refused_where_it_is_written()
    {
        Assert.Throws<ArgumentNullException>(() => new WebComponent(null, Web));
        Assert.Throws<ArgumentNullException>(() => new WebComponent("storefront", NoProject));
        Assert.Throws<ArgumentNullException>(() => new WebComponent("storefront", NoImage));
        Assert.Throws<ArgumentNullException>(() => new SecretKey(null, "key"));
        Assert.Throws<ArgumentNullException>(() => new EnvironmentVariable("A", Nothing));
        Assert.Throws<ArgumentException>(() => new WebComponent("storefront", Web) { Ports = [null] });
    }

    [Fact]
    public void A_null_list_is_an_empty_one() => Assert.Empty(new WebComponent("storefront", Web) { Ports = null }.Ports);
}
