using System.Text.RegularExpressions;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Data;
using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;
using Scriban;
using Scriban.Parsing;

namespace ManifestGen.Tests.Rendering;

public sealed partial class TemplateVariableTests
{
    // Components whose values, together, leave no object null and no list empty.
    private static readonly Port Http = new("http", 8080);
    private static readonly Mount[] Mounts = [new(new ConfigMapVolume("rules", "rules"), "/rules"), new(new EmptyVolume("cache"), "/cache")];

    private static readonly WebComponent Api = new("api", new Project("Shop.Web"));

    private static readonly Product Product = new("shop")
    {
        Secrets = [new ExternalSecret("db", new SecretStore("vault")) { Keys = [new ExternalSecretKey("a", "b")] }, new SecretProvider("files", "vault")],
        Namespace = new ProductNamespace("shop"),
        Quota = new ResourceQuota { Pods = 100 },
        Limits = new LimitRange { MostCpu = Cpu.Cores(4) },
        Network = new NetworkIsolation { Entrances = [NetworkPeer.InNamespace("ingress-nginx")], DenyOthers = true },
        Components =
        [
            new WebComponent("storefront", new Project("Shop.Web"))
            {
                Ports = [Http],
                Image = new Image { Packages = ["fontconfig"], Files = [new ImageFile("a.txt", "/a.txt")], Certificates = ["a.crt"] },
                Health = new Health { Startup = new TcpProbe(), Ready = new HttpProbe("/ready") { Headers = [new HttpHeader("Host", "shop")] }, Live = new ExecProbe(["check"]) },
                Scaling = Autoscale.Between(2, 5).OnCpu(70.Percent()),
                Environment = [new EnvironmentVariable("A", "b")],
                EnvironmentFrom = [EnvironmentSource.Secret("secret")],
                Configuration = new ComponentConfiguration { Files = [new ConfigurationEntry("a.txt", "b")] },
                Mounts = Mounts,
                Uses = [Api],
                Ingress = new Ingress("shop.example.com"),
                HttpRoute = new HttpRoute(new Gateway("public"), "shop.example.com"),
                Metrics = new MetricsEndpoint(),
                Priority = new PriorityClass("shop-checkout") { Value = 1000 },
                Permissions = [new ApiRule(ApiVerbs.Read, [ApiKind.Pods])],
                Tolerations = [Toleration.Everything],
            },
            Api,
            new StatefulComponent("cache", new Image("redis") { Tag = "8.2.1" })
            {
                Ports = [new Port("redis", 6379)],
                Security = new ContainerSecurity { RunAsUser = 999 },
                Mounts = [new Mount(new ReplicaVolume("data", Storage.Gibibytes(1)), "/data")],
            },
            new ScheduledComponent("report", new Project("Shop.Web"), "@daily"),
            new DaemonComponent("agent", new Project("Shop.Web")),
            new ExternalService("database", ["10.0.0.7"]) { Ports = [new Port("sql", 1433)] },
            new WorkerComponent("orders", new Project("Shop.Web"))
            {
                EventScaling = EventScaling.Between(0, 5).OnRabbitMq("orders", 20, new("broker") { Secrets = [new("host", new SecretKey("orders", "amqp"))] }),
                Ports = [new Port("https", 8443)],
                Metrics = new MetricsEndpoint { Tls = new MetricsTls { ServerName = "orders", Authority = new SecretKey("orders-tls", "ca.crt") } },
            },
        ],
    };

    [Fact]
    public void The_templates_readme_lists_every_variable_and_no_other()
    {
        var listed = Row().Matches(File.ReadAllText(Path.Combine(Repository(), "templates", "README.md"))).Select(m => m.Groups["name"].Value).Where(n => !n.EndsWith(".scriban", StringComparison.Ordinal)).ToList();

        Assert.Equal(Variables().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static SortedSet<string> Variables()
    {
        var facts = new BuildFacts
        {
            ProjectName = "Shop.Web",
            ProjectDirectory = "/src",
            Projects = [new ProjectFacts { Name = "Shop.Web", Path = "/src/Shop.Web.csproj", AssemblyName = "Shop.Web", TargetFramework = "net10.0", IsWeb = true, Version = "1.0.0", Description = "A shop" }],
            Exists = _ => true,
            Options = new GenerationOptions(),
        };
        var sink = new DiagnosticSink();
        var resolved = Resolver.Resolve(Product, facts, sink);
        Assert.DoesNotContain(sink.Found, d => d.Severity == Severity.Error);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var data = ProductData.Of(resolved, facts.Options);
        for (var at = 0; at < resolved.Components.Count; at++) Collect(data.ForComponent(at), "", names);
        Collect(data.ForExternalService(0), "", names);
        // Of objects of one shape the readme lists the members once.
        names.RemoveWhere(n => n.StartsWith("product.components[]", StringComparison.Ordinal) || n.StartsWith("product.external_services[]", StringComparison.Ordinal) || OfSameShape().IsMatch(n));
        return names;
    }

    private static void Collect(object? value, string path, SortedSet<string> names)
    {
        if (value is object[] { Length: > 0 } items) Collect(items[0], path + "[]", names);
        if (value is not ModelObject model || IsMap(path)) return;
        foreach (var name in model.GetMembers())
        {
            var member = path.Length == 0 ? name : $"{path}.{name}";
            names.Add(member);
            model.TryGetValue(new TemplateContext(), default(SourceSpan), name, out var inner);
            Collect(inner, member, names);
        }
    }

    private static bool IsMap(string path) => path.EndsWith("labels", StringComparison.Ordinal) || path.EndsWith("annotations", StringComparison.Ordinal) || path.EndsWith("_data", StringComparison.Ordinal) || path.EndsWith("parameters", StringComparison.Ordinal) || path.EndsWith("settings", StringComparison.Ordinal) || path.EndsWith("hard", StringComparison.Ordinal) || path.EndsWith("most", StringComparison.Ordinal) || path.EndsWith("node_selector", StringComparison.Ordinal) || path.EndsWith("config_map.data", StringComparison.Ordinal);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ManifestGen.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    [GeneratedRegex(@"^\| `(?<name>(product|component|external)[a-z_.\[\]]*)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex(@"(startup_probe|liveness_probe|scale_up|event_scaling\.scale_down|egress\[\]|http_route\.paths\[\])\.", RegexOptions.None)]
    private static partial Regex OfSameShape();
}
