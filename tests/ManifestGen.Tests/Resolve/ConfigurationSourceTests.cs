using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

/// <summary>Configuration that is read from files of the projects.</summary>
public sealed class ConfigurationSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_is_kept_as_it_is()
    {
        Write("rules.txt", "a: ä\r\nb\n"u8);

        var map = Clean(new() { Files = [ConfigurationEntry.FromFile("rules.txt")] });

        Assert.Equal(("rules.txt", "a: ä\r\nb\n"), Assert.Single(map.Data.Select(d => (d.Key, d.Value))));
    }

    [Fact]
    public void What_is_no_text_is_kept_byte_by_byte()
    {
        Write("logo.bin", [0x89, 0x00, 0xff]);

        var map = Clean(new() { Files = [ConfigurationEntry.FromFile("logo.bin", key: "logo")] });

        Assert.Equal(("logo", "iQD/"), Assert.Single(map.BinaryData.Select(d => (d.Key, d.Value))));
        Assert.Empty(map.Data);
    }

    [Fact]
    public void A_change_of_a_file_changes_the_pods()
    {
        Write("logo.bin", [0xff]);
        var before = Clean(new() { Files = [ConfigurationEntry.FromFile("logo.bin")] }).Hash;
        Write("logo.bin", [0xfe]);

        Assert.NotEqual(before, Clean(new() { Files = [ConfigurationEntry.FromFile("logo.bin")] }).Hash);
    }

    [Fact]
    public void What_was_read_is_known_to_the_build()
    {
        Write("rules.txt", ""u8);
        Write("appsettings.json", "{}"u8);

        var product = Build.Clean(Product(new() { Files = [ConfigurationEntry.FromFile("rules.txt")], Settings = [new()] }), Facts);

        Assert.Equal([PathOf("appsettings.json"), PathOf("rules.txt")], product.FilesRead);
    }

    [Fact]
    public void A_component_of_others_has_its_files_beside_the_definition()
    {
        Write("redis.conf", "save \"\"\n"u8);
        var cache = new WorkerComponent("cache", new Image("redis") { Tag = "8.0" }) { Security = new() { RunAsUser = 999 }, Configuration = new() { Files = [ConfigurationEntry.FromFile("redis.conf")] } };

        Assert.NotNull(Build.Clean(Build.Product(cache), Build.Of() with { ProjectDirectory = _folder.Path }).Components[0].ConfigMap);
    }

    [Fact]
    public void Settings_become_variables_by_their_paths()
    {
        Write("appsettings.json", """
            {
              // Comments and commas at the end, as .NET reads them.
              "Shop": { "Size": 2.50, "Open": true, "Tags": ["a", { "Name": "b" }], "None": null, "Empty": {} },
            }
            """u8);

        Assert.Equal(
            [("Shop__Open", "true"), ("Shop__Size", "2.50"), ("Shop__Tags__0", "a"), ("Shop__Tags__1__Name", "b")],
            Clean(new() { Settings = [new()] }).Data.Select(d => (d.Key, d.Value)));
    }

    [Fact]
    public void Only_the_sections_that_are_named_are_taken()
    {
        Write("appsettings.json", """{ "Shop": { "Paging": { "Size": 20 }, "Title": "x" }, "Other": 1 }"""u8);

        Assert.Equal(["Shop__Paging__Size"], Clean(new() { Settings = [new() { Sections = ["shop:paging"] }] }).Data.Select(d => d.Key));
    }

    [Fact]
    public void A_later_file_counts_before_an_earlier_one_and_the_definition_before_both()
    {
        Write("appsettings.json", """{ "A": 1, "B": 1, "C": 1, "D": 1 }"""u8);
        Write("appsettings.Production.json", """{ "a": 2, "C": 2 }"""u8);
        var component = Worker(new() { Settings = [new(), new("appsettings.Production.json")], Variables = [new("C", "3")] }) with { Environment = [new("d", "4")] };

        var data = Build.Clean(Build.Product(component), Facts).Components[0].ConfigMap?.Data ?? [];

        Assert.Equal([("B", "1"), ("C", "3"), ("a", "2")], data.Select(d => (d.Key, d.Value)));
    }

    [Fact]
    public void Settings_as_a_file_hold_the_sections_and_are_mounted()
    {
        Write("appsettings.json", """{ "Shop": { "Paging": { "Size": 20 }, "Title": "x" }, "Other": 1 }"""u8);

        var component = Build.Clean(Product(new() { Settings = [new() { Sections = ["Shop:Paging"], AsFile = true }] }), Facts).Components[0];

        Assert.Equal("{\n  \"Shop\": {\n    \"Paging\": {\n      \"Size\": 20\n    }\n  }\n}\n", Assert.Single(component.ConfigMap?.Data ?? []).Value);
        Assert.Contains(component.Pod.Volumes, v => v.Kind == VolumeKind.ConfigMap && v.Items is ["appsettings.json"]);
        Assert.Empty(component.Pod.Containers[0].Environment);
    }

    [Fact]
    public void A_file_that_is_not_there_is_reported_at_the_line_that_names_it()
    {
        var entry = ConfigurationEntry.FromFile("rules.txt");
        var settings = new SettingsFile();

        Checks.Found.At("MG1280", entry, "", Findings(new() { Files = [entry] }));
        Checks.Found.At("MG1280", settings, "", Findings(new() { Settings = [settings] }));
    }

    [Fact]
    public void A_file_that_no_config_map_can_hold_is_refused_without_reading_it()
    {
        Write("model.bin", new byte[(1 << 20) + 1]);
        var entry = ConfigurationEntry.FromFile("model.bin");

        Checks.Found.At("MG1281", entry, "", Findings(new() { Files = [entry] }));
    }

    [Fact]
    public void Files_that_are_too_large_together_are_refused()
    {
        Write("a.bin", new byte[600 << 10]);
        Write("b.bin", new byte[600 << 10]);
        var configuration = new ComponentConfiguration { Files = [ConfigurationEntry.FromFile("a.bin"), ConfigurationEntry.FromFile("b.bin")] };

        Checks.Found.At("MG1047", configuration, "", Findings(configuration));
    }

    [Fact]
    public void A_settings_file_that_is_no_json_is_reported_at_its_own_line()
    {
        Write("appsettings.json", "{\n  \"A\" 1\n}\n"u8);

        var found = Assert.Single(Findings(new() { Settings = [new()] }));

        Assert.Equal(("MG1282", PathOf("appsettings.json"), 2), (found.Code, found.Location.File, found.Location.Line));
    }

    [Fact]
    public void A_section_is_in_the_file()
    {
        Write("appsettings.json", """{ "Shop": {} }"""u8);
        var settings = new SettingsFile { Sections = ["Shop:Paging"] };

        Checks.Found.At("MG1283", settings, "Sections", Findings(new() { Settings = [settings] }));
    }

    [Fact]
    public void A_setting_can_be_a_variable()
    {
        Write("appsettings.json", """{ "Routes": { "/old": "/new" } }"""u8);
        var settings = new SettingsFile();

        Checks.Found.At("MG1284", settings, "", Findings(new() { Settings = [settings] }));
        Assert.Empty(Findings(new() { Settings = [settings with { AsFile = true }] }));
    }

    [Theory]
    [InlineData("""{ "ConnectionStrings": { "Shop": "Host=db;Password=correct-horse" } }""", "ConnectionStrings:Shop")]
    [InlineData("""{ "Shop": { "ApiKey": "correct-horse" } }""", "Shop:ApiKey")]
    public void A_setting_is_no_secret(string json, string setting)
    {
        Write("appsettings.json", Encoding.UTF8.GetBytes(json));
        var settings = new SettingsFile();

        var found = Checks.Found.At("MG1285", settings, "", Findings(new() { Settings = [settings] }));
        var asFile = Checks.Found.At("MG1285", settings, "", Findings(new() { Settings = [settings with { AsFile = true }] }));

        Assert.Contains(setting, found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse", found.Message + found.Help + asFile.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_is_there_once()
    {
        Write("appsettings.json", """{ "Shop": { "Size": 1, "size": 2 } }"""u8);
        var settings = new SettingsFile();

        Checks.Found.At("MG1286", settings, "", Findings(new() { Settings = [settings] }));
    }

    [Fact]
    public void Binary_content_is_in_base64_and_no_variable()
    {
        var (file, variable) = (new ConfigurationEntry("logo", "?") { IsBinary = true }, new ConfigurationEntry("LOGO", "iQD/") { IsBinary = true });

        Checks.Found.At("MG1287", file, "", Findings(new() { Files = [file] }));
        Checks.Found.At("MG1287", variable, "", Findings(new() { Variables = [variable] }));
    }

    [Theory]
    [InlineData("tls.key")]
    [InlineData("shop.pfx")]
    [InlineData("credentials.json")]
    [InlineData("db-password.txt")]
    [InlineData("id_rsa")]
    public void A_file_named_for_a_secret_is_warned_of(string name)
    {
        Write(name, "x"u8);
        var entry = ConfigurationEntry.FromFile(name);

        Checks.Found.At("MG1042", entry, "", Findings(new() { Files = [entry] }));
    }

    private BuildFacts Facts => Build.Of(Build.WorkerFacts with { Path = PathOf("Shop.Worker.csproj") });

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private void Write(string name, ReadOnlySpan<byte> content) => File.WriteAllBytes(PathOf(name), content.ToArray());

    private static WorkerComponent Worker(ComponentConfiguration configuration) => new("mailer", Build.Worker) { Configuration = configuration };

    private static Product Product(ComponentConfiguration configuration) => Build.Product(Worker(configuration));

    private ResolvedConfigMap Clean(ComponentConfiguration configuration) =>
        Build.Clean(Product(configuration), Facts).Components[0].ConfigMap ?? throw new InvalidOperationException("no ConfigMap");

    private IReadOnlyList<Diagnostic> Findings(ComponentConfiguration configuration) => Build.Findings(Product(configuration), Facts);
}
