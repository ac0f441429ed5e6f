namespace ManifestGen.Tests.Resolve.Checks;

public sealed class ConfigurationCheckTests
{
    [Theory]
    [InlineData("Logging:Level")]
    [InlineData("..")]
    [InlineData("")]
    public void A_key_is_one_that_a_config_map_takes(string key)
    {
        var entry = new ConfigurationEntry(key, "1");

        Found.At("MG1046", entry, "", Findings(new() { Variables = [entry] }));
    }

    [Fact]
    public void A_key_is_there_once()
    {
        var second = new ConfigurationEntry("shop.json", "{}");

        Found.At("MG1048", second, "", Findings(new() { Variables = [new("shop.json", "1")], Files = [second] }));
    }

    [Fact]
    public void A_configuration_fits_into_a_config_map()
    {
        var configuration = new ComponentConfiguration { Files = [new("large.txt", new string('ä', 1 << 19)), new("more.txt", "!")] };

        Found.At("MG1047", configuration, "", Findings(configuration));
    }

    [Fact]
    public void A_mebibyte_is_not_too_much() =>
        Assert.Empty(Findings(new() { Files = [new("large.txt", new string('a', 1 << 20))] }));

    [Theory]
    [InlineData("config")]
    [InlineData("/")]
    [InlineData("/a:b")]
    [InlineData("/a/../b")]
    public void Files_are_mounted_at_an_absolute_path(string path)
    {
        var configuration = new ComponentConfiguration { Files = [new("a.txt", "1")], MountPath = path };

        Found.At("MG1122", configuration, "MountPath", Findings(configuration));
    }

    [Fact]
    public void A_secret_is_refused_in_a_file_too()
    {
        var entry = new ConfigurationEntry("tls.key", "-----BEGIN PRIVATE KEY-----");

        Found.At("MG1043", entry, "", Findings(new() { Files = [entry] }));
    }

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(ComponentConfiguration configuration) =>
        Build.Findings(new WorkerComponent("mailer", Build.Worker) { Configuration = configuration });
}
