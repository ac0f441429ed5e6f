using ManifestGen.Rehearsal.Processes;

namespace ManifestGen.RehearsalTests.Processes;

/// <summary>What variables and arguments say of a cluster, and what holds on this machine.</summary>
public sealed class LocalTextTests
{
    private static readonly LocalText Local = new(
        new Dictionary<string, string> { ["catalog:80"] = "127.0.0.1:5001", ["catalog"] = "127.0.0.1:5001", ["localhost:8080"] = "127.0.0.7:8080" },
        new Dictionary<string, string> { ["/pages"] = "/tmp/v/pages" });

    [Theory]
    [InlineData("http://catalog/products", "http://127.0.0.1:5001/products")]
    [InlineData("http://catalog:80", "http://127.0.0.1:5001")]
    [InlineData("--upstream=http://localhost:8080", "--upstream=http://127.0.0.7:8080")]
    [InlineData("Host=localhost:8080;User=shop", "Host=127.0.0.7:8080;User=shop")]
    [InlineData("localhost:8080", "127.0.0.7:8080")]
    public void Addresses_lead_to_this_machine(string text, string local) => Assert.Equal(local, Local.Of(text));

    [Theory]
    [InlineData("catalog")]
    [InlineData("service.name=catalog")]
    [InlineData("http://catalogue")]
    [InlineData("localhost:80801")]
    public void A_word_that_is_no_address_stays(string text) => Assert.Equal(text, Local.Of(text));

    [Theory]
    [InlineData("/pages", "/tmp/v/pages")]
    [InlineData("--root=/pages/en", "--root=/tmp/v/pages/en")]
    [InlineData("Data Source=/pages/shop.db;Mode=ReadOnly", "Data Source=/tmp/v/pages/shop.db;Mode=ReadOnly")]
    [InlineData("file:///pages/a", "file:///tmp/v/pages/a")]
    public void Paths_of_volumes_lead_to_their_folders(string text, string local) => Assert.Equal(local, Local.Of(text));

    [Theory]
    [InlineData("/pages-of-others")]
    [InlineData("/srv/pages")]
    [InlineData("http://catalog.example/pages")]
    public void Paths_that_are_others_stay(string text) => Assert.Equal(text, Local.Of(text));
}
