using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Resolve;
using ManifestGen.Tests.Resolve;

namespace ManifestGen.Tests.Generation;

/// <summary>A Job cannot be changed once it is there. What differs must be another Job, and what is the same must be the same one.</summary>
public sealed class JobNamingTests
{
    private static readonly JobComponent Migration = new("migrate", Build.Worker) { Arguments = ["--migrate"] };

    private static readonly Dictionary<string, JobComponent> Others = new(StringComparer.Ordinal)
    {
        { "arguments", Migration with { Arguments = ["--migrate", "--all"] } },
        { "command", Migration with { Command = ["/app/migrate"] } },
        { "environment", Migration with { Environment = [new("A", "b")] } },
        { "optional variable", Migration with { Environment = [new("A", new SecretKey("s", "k") { Optional = true })] } },
        { "sources", Migration with { EnvironmentFrom = [EnvironmentSource.Secret("s")] } },
        { "prefix of a source", Migration with { EnvironmentFrom = [EnvironmentSource.Secret("s", "P_")] } },
        { "configuration", Migration with { Configuration = new() { Variables = [new("A", "b")] } } },
        { "resources", Migration with { Resources = new(Cpu.Cores(1), Memory.Gibibytes(1)) } },
        { "probe", Migration with { Health = new() { Live = new ExecProbe(["check"]) } } },
        { "host timeout", Migration with { Shutdown = new() { HostTimeout = TimeSpan.FromSeconds(60) } } },
        { "user", Migration with { Security = new() { RunAsUser = 1000 } } },
        { "filter", Migration with { Security = new() { Seccomp = SeccompProfile.Localhost("a.json") } } },
        { "volume", Migration with { Mounts = [new(new EmptyVolume("v"), "/v")] } },
        { "size of a volume", Migration with { Mounts = [new(new EmptyVolume("v") { SizeLimit = Storage.Gibibytes(1) }, "/v")] } },
        { "part of a volume", Migration with { Mounts = [new(new EmptyVolume("v"), "/v") { SubPath = "p" }] } },
        { "read-only volume", Migration with { Mounts = [new(new EmptyVolume("v"), "/v") { ReadOnly = true }] } },
        { "container", Migration with { Containers = [new InitContainer("first")] } },
        { "sidecar", Migration with { Containers = [new Sidecar("first")] } },
        { "toleration", Migration with { Tolerations = [Toleration.Everything] } },
        { "node", Migration with { NodeLabels = [new("disk", "fast")] } },
        { "label", Migration with { Labels = [new("team", "shop")] } },
        { "annotation of the Pods", Migration with { PodAnnotations = [new("team", "shop")] } },
        { "account", Migration with { ServiceAccount = new("other") } },
        { "retries", Migration with { Retries = 1 } },
        { "limit", Migration with { TimeLimit = TimeSpan.FromHours(1) } },
        { "completions", Migration with { Completions = 2 } },
        { "image", Migration with { Image = new() { Tag = "1.4.1" } } },
    };

    public static TheoryData<string> Changes => [.. Others.Keys];

    [Fact]
    public void Its_name_is_the_components_and_eight_digits() => Assert.Matches("^migrate-[0-9a-f]{8}$", NameOf(Migration));

    [Fact]
    public void The_same_job_has_the_same_name() => Assert.Equal(NameOf(Migration), NameOf(Migration with { Arguments = ["--migrate"] }));

    [Fact]
    public void What_is_beside_it_does_not_matter() => Assert.Equal(NameOf(Migration), NameOf(Migration, new WebComponent("storefront", Build.Web)));

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_differs_is_another_job(string change) => Assert.NotEqual(NameOf(Migration), NameOf(Others[change]));

    [Fact]
    public void Different_changes_are_different_jobs() => Assert.Distinct(Others.Values.Select(j => NameOf(j)));

    [Fact]
    public void A_new_version_is_another_job() => Assert.NotEqual(NameOf(Migration), Name("1.5.0", Migration));

    [Fact]
    public void What_a_relation_tells_it_counts()
    {
        var api = new WebComponent("api", Build.Web);

        Assert.NotEqual(NameOf(Migration), NameOf(Migration with { Uses = [api] }, api));
    }

    private static string NameOf(params IReadOnlyList<Component> components) => Name("1.4.0", components);

    private static string Name(string version, params IReadOnlyList<Component> components)
    {
        var result = Generator.Generate(Build.Product(components), Build.Of(Build.WorkerFacts with { Version = version }, Build.WebFacts));
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics.Select(d => $"{d.Code} {d.Message}")));
        var manifest = result.Artifacts.Single(a => a.Path.EndsWith("job.yaml", StringComparison.Ordinal));
        return manifest.Text.Split('\n').First(l => l.StartsWith("  name: ", StringComparison.Ordinal))["  name: ".Length..];
    }
}
