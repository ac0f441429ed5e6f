using System.Globalization;
using ManifestGen.Clusters.Connection;
using ManifestGen.Rehearsal.Scenarios;

namespace ManifestGen.Rehearsal.Commands;

/// <summary>How a rehearsal is run: what the command <c>manifestgen rehearse</c> and the build hand over as <c>name=value</c>.</summary>
internal sealed record RehearsalOptions
{
    private static readonly Dictionary<string, (double Least, double Most)> Ranges = new(StringComparer.Ordinal)
    {
        ["rate"] = (1, 20000),
        ["replicas"] = (2, 50),
        ["watch"] = (0.1, 3600),
        ["endpoint-delay"] = (0, 60),
        ["timeout"] = (0.1, 600),
    };

    /// <summary>What the build wrote about the product.</summary>
    public string ProductFile { get; init; } = "";

    /// <summary>Requests a second.</summary>
    public double Rate { get; init; } = 100;

    /// <summary>The replicas to scale out to.</summary>
    public int Replicas { get; init; } = 4;

    /// <summary>How long the product is watched after each act.</summary>
    public TimeSpan Watch { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The acts by name; none for the usual ones.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>The components to rehearse; none for all that have a Service.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];

    /// <summary>The file of requests; empty for <c>rehearsal.http</c> in the product's folder.</summary>
    public string RequestsFile { get; init; } = "";

    /// <summary>The file of variables; empty for <c>rehearsal.env</c> in the product's folder.</summary>
    public string VariablesFile { get; init; } = "";

    /// <summary>The folder that the reports are written to; empty for <c>bin/rehearsal</c> in the product's folder.</summary>
    public string ReportFolder { get; init; } = "";

    /// <summary>How long a change of the endpoints takes until balancers act on it.</summary>
    public TimeSpan EndpointDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether it is played on a cluster.</summary>
    public bool IsOnCluster { get; init; }

    /// <summary>The kubeconfig's context; empty for its current one.</summary>
    public string Context { get; init; } = "";

    /// <summary>The kubeconfig files; empty for the usual ones.</summary>
    public string Kubeconfig { get; init; } = "";

    /// <summary>The namespace to make on a cluster; empty for one with a name of its own.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The environment whose manifests are played, where the product has several.</summary>
    public string Environment { get; init; } = "";

    /// <summary>The names of images in the manifests, and those that the cluster knows.</summary>
    public IReadOnlyDictionary<string, string> Images { get; init; } = new Dictionary<string, string>();

    /// <summary>Where components are reached on a cluster, by name; the empty name for the only one.</summary>
    public IReadOnlyDictionary<string, Uri> Addresses { get; init; } = new Dictionary<string, Uri>();

    /// <summary>Whether standard output holds the report as JSON alone.</summary>
    public bool AsJson { get; init; }

    /// <summary>Whether the rehearsal ends with standard input: whoever started it is gone then.</summary>
    public bool EndsWithInput { get; init; }

    /// <summary>The namespace that this run only guards, and removes when its input ends; empty for a rehearsal.</summary>
    public string Guards { get; init; } = "";

    /// <summary>The cluster that is meant.</summary>
    public ClusterSelection Selection
    {
        get
        {
            var selection = new ClusterSelection { Context = Context.Length > 0 ? Context : null };
            return Kubeconfig.Length > 0 ? selection with { Kubeconfig = Kubeconfig } : selection;
        }
    }

    /// <summary>Reads the options.</summary>
    /// <param name="arguments">Each <c>name=value</c>.</param>
    /// <param name="problem">Why they cannot be used; empty when they can.</param>
    public static RehearsalOptions Read(IReadOnlyList<string> arguments, out string problem)
    {
        var options = new RehearsalOptions();
        problem = "";
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (argument, "") : (argument[..equals], argument[(equals + 1)..]);
            if (value.Length == 0) continue;
            if (options.With(name, value) is { } changed) options = changed;
            else problem = $"'{value}' is no value for --{name}.{Allowed(name)}";
        }

        if (problem.Length == 0 && Scenario.Of(options.Acts) is null) problem = $"there is an unknown act in '{string.Join(',', options.Acts)}'. There are {string.Join(", ", Scenario.Names)}.";
        return options;
    }

    private RehearsalOptions? With(string name, string value) => name switch
    {
        "product" => this with { ProductFile = value },
        "rate" when Number(name, value) is { } rate => this with { Rate = rate },
        "replicas" when Number(name, value) is { } replicas => this with { Replicas = (int)replicas },
        "watch" when Number(name, value) is { } watch => this with { Watch = TimeSpan.FromSeconds(watch) },
        "scenario" => this with { Acts = List(value) },
        "component" => this with { Components = List(value) },
        "requests" => this with { RequestsFile = value },
        "env-file" => this with { VariablesFile = value },
        "report" => this with { ReportFolder = value },
        "endpoint-delay" when Number(name, value) is { } delay => this with { EndpointDelay = TimeSpan.FromSeconds(delay) },
        "timeout" when Number(name, value) is { } timeout => this with { Timeout = TimeSpan.FromSeconds(timeout) },
        "cluster" => this with { IsOnCluster = value == "true" },
        "context" => this with { Context = value },
        "kubeconfig" => this with { Kubeconfig = value },
        "namespace" => this with { Namespace = value },
        "environment" => this with { Environment = value },
        "image" when value.Split('=') is [{ Length: > 0 } image, { Length: > 0 } deployed] => this with { Images = With(Images, image, deployed) },
        "address" when Address(value) is var (component, address) => this with { Addresses = With(Addresses, component, address) },
        "output" when value is "json" or "text" => this with { AsJson = value == "json" },
        "guards" => this with { Guards = value },
        "until-input-ends" => this with { EndsWithInput = value == "true" },
        _ => null,
    };

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T> values, string name, T value) => new(values, StringComparer.Ordinal) { [name] = value };

    /// <summary><c>URL</c>, or <c>COMPONENT=URL</c>.</summary>
    private static (string Component, Uri Address)? Address(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals > 0 && !text[..equals].Contains(':', StringComparison.Ordinal) ? text[..equals] : "";
        return Uri.TryCreate(name.Length > 0 ? text[(equals + 1)..] : text, UriKind.Absolute, out var url) && url is { Scheme: "http", AbsolutePath: "/", Query: "" } ? (name, url) : null;
    }

    private static double? Number(string name, string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= Ranges[name].Least && number <= Ranges[name].Most ? number : null;

    private static string Allowed(string name) =>
        Ranges.TryGetValue(name, out var range) ? string.Create(CultureInfo.InvariantCulture, $" Give a number from {range.Least} to {range.Most}.") : "";

    private static string[] List(string text) => text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
