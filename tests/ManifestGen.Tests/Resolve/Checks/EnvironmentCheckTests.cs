using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tests.Resolve.Checks;

public sealed class EnvironmentCheckTests
{
    [Theory]
    [InlineData("")]
    [InlineData("A=B")]
    [InlineData("Größe")]
    public void A_variable_name_is_printable_ascii_without_an_equals_sign(string name)
    {
        var variable = new EnvironmentVariable(name, "1");

        Found.At("MG1040", variable, "", Findings(variable));
    }

    [Fact]
    public void A_variable_is_set_once()
    {
        var second = new EnvironmentVariable("Shop__Currency", "USD");

        Found.At("MG1041", second, "", Findings(new("Shop__Currency", "EUR"), second));
    }

    [Fact]
    public void A_configuration_variable_counts_as_set()
    {
        var entry = new ConfigurationEntry("Shop__Currency", "USD");

        Found.At("MG1041", entry, "", Build.Findings(new WorkerComponent("mailer", Build.Worker)
        {
            Environment = [new("Shop__Currency", "EUR")],
            Configuration = new() { Variables = [entry] },
        }));
    }

    [Theory]
    [InlineData("metadata.labels")]
    [InlineData("metadata.labels['']")]
    [InlineData("metadata.labels['a b']")]
    [InlineData("spec.containers")]
    [InlineData("")]
    public void A_field_is_one_that_a_variable_can_read(string path)
    {
        var variable = new EnvironmentVariable("POD", new PodField(path));

        Found.At("MG1044", variable, "", Findings(variable));
    }

    [Theory]
    [InlineData("metadata.name")]
    [InlineData("metadata.labels['app.kubernetes.io/name']")]
    [InlineData("status.podIPs")]
    public void A_known_field_is_right(string path) => Assert.Empty(Findings(new EnvironmentVariable("POD", new PodField(path))));

    [Fact]
    public void A_reference_names_a_resource_and_a_key_that_can_be()
    {
        var secret = new EnvironmentVariable("A", new SecretKey("Shop", "connection"));
        var config = new EnvironmentVariable("B", new ConfigMapKey("shop", "a b"));

        Found.At("MG1045", secret, "", Findings(secret));
        Found.At("MG1046", config, "", Findings(config));
    }

    [Fact]
    public void A_source_names_a_resource_that_can_be()
    {
        var source = EnvironmentSource.Secret("shop_secrets");

        Found.At("MG1045", source, "", Build.Findings(new WorkerComponent("mailer", Build.Worker) { EnvironmentFrom = [source] }));
    }

    [Theory]
    [InlineData("Shop__Password")]
    [InlineData("DB_PASSWORD")]
    [InlineData("Stripe:ApiKey")]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("clientSecret")]
    public void A_name_that_says_secret_is_warned_of(string name)
    {
        var variable = new EnvironmentVariable(name, "hunter2");

        var found = Found.At("MG1042", variable, "", Findings(variable));

        Assert.Equal(Severity.Warning, found.Severity);
        Assert.DoesNotContain("hunter2", found.Message + found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jwt__TokenLifetime", "00:15:00")]
    [InlineData("Auth__RequirePassword", "true")]
    [InlineData("Password__File", "/run/secrets/password")]
    [InlineData("DB_PASSWORD", "/run/secrets/password")]
    [InlineData("DB_PASSWORD", "$(FROM_SECRET)")]
    [InlineData("MaxToken", "4096")]
    [InlineData("DB_PASSWORD", "")]
    public void A_value_that_cannot_be_a_secret_is_let_pass(string name, string value) => Assert.Empty(Findings(new EnvironmentVariable(name, value)));

    [Theory]
    [InlineData("Server=db;User Id=shop;Password=hunter2")]
    [InlineData("AccountName=shop;AccountKey=aGVsbG8=")]
    [InlineData("amqp://shop:hunter2@rabbit:5672")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nhunter2")]
    [InlineData("ghp_0123456789abcdef0123456789hunter2abc")]
    public void A_value_that_is_a_secret_is_refused_and_not_repeated(string value)
    {
        var variable = new EnvironmentVariable("ConnectionStrings__Shop", value);

        var found = Found.At("MG1043", variable, "", Findings(variable));

        Assert.DoesNotContain("hunter2", found.Message + found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Server=db;User Id=shop;Password=$(DB_PASSWORD)")]
    [InlineData("Server=db;Integrated Security=true")]
    [InlineData("amqp://rabbit:5672")]
    [InlineData("amqp://shop@rabbit:5672/a:b")]
    public void A_connection_string_without_its_password_is_right(string value) => Assert.Empty(Findings(new EnvironmentVariable("ConnectionStrings__Shop", value)));

    [Theory]
    [InlineData('\0')]
    [InlineData('\ud83d')]
    [InlineData('\ude00')]
    public void A_character_that_no_file_holds_is_refused(char character)
    {
        var variable = new EnvironmentVariable("A", $"a{character}b");

        Found.At("MG1014", variable, "", Findings(variable));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("{{ x }}")]
    [InlineData("a: b\n- c\t\u0001")]
    [InlineData("😀")]
    public void Any_other_text_is_right(string value) => Assert.Empty(Findings(new EnvironmentVariable("A", value)));

    private static IReadOnlyList<Diagnostic> Findings(params EnvironmentVariable[] variables) =>
        Build.Findings(new WorkerComponent("mailer", Build.Worker) { Environment = variables });
}
