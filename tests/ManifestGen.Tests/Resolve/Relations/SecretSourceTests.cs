using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;
using ManifestGen.Tests.Resolve.Checks;

namespace ManifestGen.Tests.Resolve.Relations;

/// <summary>Secrets that are kept outside the cluster.</summary>
public sealed class SecretSourceTests
{
    private static readonly SecretStore Vault = new("vault");
    private static readonly ExternalSecret Database = new("shop-db", Vault) { Keys = [new("connection", "shop/database", "connectionString")] };
    private static readonly SecretProvider Files = new("shop-vault", "azure") { Parameters = [new("keyvaultName", "shop")] };

    [Fact]
    public void A_secret_is_made_of_what_the_store_holds()
    {
        var secret = Assert.Single(Clean([Database]).ExternalSecrets);

        Assert.Equal(("shop-db", "vault", "SecretStore", "1h"), (secret.Name.Value, secret.Store.Value, secret.StoreKind.Value, secret.Refresh.Value));
        Assert.Equal(("connection", "shop/database", "connectionString"), Assert.Single(secret.Keys.Select(k => (k.Key, k.Entry, k.Property))));
    }

    [Theory]
    [InlineData(90, "90s")]
    [InlineData(5400, "90m")]
    [InlineData(7200, "2h")]
    [InlineData(0, "0h")]
    public void A_refresh_is_written_in_the_largest_unit(int seconds, string text) =>
        Assert.Equal(text, Assert.Single(Clean([Database with { Refresh = TimeSpan.FromSeconds(seconds) }]).ExternalSecrets).Refresh.Value);

    [Fact]
    public void A_key_of_it_is_a_key_of_a_secret() => Assert.Equal(new SecretKey("shop-db", "connection"), Database.Key("connection"));

    [Fact]
    public void Secrets_as_files_are_a_volume_of_the_driver()
    {
        var volume = Assert.Single(
            Clean([Files], new WorkerComponent("mailer", Build.Worker) { Mounts = [new(new SecretProviderVolume("secrets", Files), "/secrets")] }).Components[0].Pod.Volumes,
            v => v.Kind == VolumeKind.SecretProvider);

        Assert.Equal("shop-vault", volume.SourceName);
    }

    [Fact]
    public void A_volume_is_of_a_source_in_the_product()
    {
        var volume = new SecretProviderVolume("secrets", Files);

        Found.At("MG1290", volume, "", Findings([], new WorkerComponent("mailer", Build.Worker) { Mounts = [new(volume, "/secrets")] }));
    }

    [Fact]
    public void A_key_that_is_taken_is_made()
    {
        var variable = new EnvironmentVariable("Shop__Key", Database.Key("key"));

        Found.At("MG1291", variable, "", Findings([Database], new WorkerComponent("mailer", Build.Worker) { Environment = [variable] }));
    }

    [Fact]
    public void What_a_sidecar_takes_is_in_the_product_too()
    {
        var volume = new SecretProviderVolume("secrets", Files);
        var variable = new EnvironmentVariable("Shop__Key", Database.Key("key"));
        var proxy = new Sidecar("proxy") { Environment = [variable], Mounts = [new(volume, "/secrets")] };

        Found.Codes(Findings([Database], new WorkerComponent("mailer", Build.Worker) { Containers = [proxy] }), "MG1291", "MG1290");
    }

    [Fact]
    public void Of_a_secret_with_all_properties_any_key_may_be_taken() =>
        Assert.Empty(Findings(
            [Database with { AllOf = "shop/all" }], new WorkerComponent("mailer", Build.Worker) { Environment = [new("Shop__Key", Database.Key("key"))] }));

    [Fact]
    public void A_source_is_there_once()
    {
        var again = new ExternalSecret("shop-db", Vault) { AllOf = "shop/all" };

        Found.At("MG1292", again, "", Findings([Database, again]));
    }

    [Fact]
    public void A_key_is_there_once()
    {
        var again = new ExternalSecretKey("connection", "other");

        Found.At("MG1292", again, "", Findings([Database with { Keys = [.. Database.Keys, again] }]));
    }

    [Fact]
    public void A_secret_is_made_of_something()
    {
        var empty = new ExternalSecret("shop-db", Vault);

        Found.At("MG1293", empty, "", Findings([empty]));
    }

    [Fact]
    public void A_parameter_holds_no_secret()
    {
        var parameter = new ProviderParameter("connection", "Server=a;Password=correct-horse");

        var found = Found.At("MG1294", parameter, "", Findings([Files with { Parameters = [parameter] }]));

        Assert.DoesNotContain("correct-horse", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_can_be_those_of_resources()
    {
        var (secret, store, key) = (new ExternalSecret("Shop", Vault) { AllOf = "a" }, new SecretStore("My Store"), new ExternalSecretKey("a key", "b"));

        Found.At("MG1045", secret, "", Findings([secret]));
        Found.At("MG1045", store, "", Findings([Database with { Store = store }]));
        Found.At("MG1046", key, "", Findings([Database with { Keys = [.. Database.Keys, key] }]));
    }

    [Fact]
    public void A_refresh_is_a_whole_number_of_seconds() =>
        Found.At("MG1012", Database, "Refresh", Findings([Database with { Refresh = TimeSpan.FromMilliseconds(1500) }]));

    private static ResolvedProduct Clean(IReadOnlyList<SecretSource> secrets, WorkerComponent? component = null) =>
        Build.Clean(Product(secrets, component), Build.Of(Build.WorkerFacts));

    private static IReadOnlyList<Diagnostic> Findings(IReadOnlyList<SecretSource> secrets, WorkerComponent? component = null) =>
        Build.Findings(Product(secrets, component), Build.Of(Build.WorkerFacts));

    private static Product Product(IReadOnlyList<SecretSource> secrets, WorkerComponent? component) =>
        Build.Product(component ?? new WorkerComponent("mailer", Build.Worker)) with { Secrets = secrets };
}
