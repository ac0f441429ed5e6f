using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using ManifestGen.Rehearsal.Commands;

namespace ManifestGen.RehearsalTests.Products;

/// <summary>The product of the tests in a folder of its own, with manifests as a build would write them but for shorter times.</summary>
internal sealed class RehearsedProduct : IDisposable
{
    private static readonly string Assembly = Path.GetFullPath(typeof(RehearsedProduct).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RehearsedProduct").Value ?? "");

    private const string HttpProbes = """
        startupProbe:
          httpGet:
            path: /live
            port: http
          periodSeconds: 1
          failureThreshold: 20
        readinessProbe:
          httpGet:
            path: /ready
            port: http
          periodSeconds: 1
          timeoutSeconds: 5
        livenessProbe:
          httpGet:
            path: /live
            port: http
          periodSeconds: 1
          timeoutSeconds: 5
          failureThreshold: 2
        """;

    private static int _ports = 8080;

    private readonly string _folder = Directory.CreateTempSubdirectory("manifestgen-rehearsed-").FullName;

    /// <summary>The folder that replicas share.</summary>
    public string Shared => Directory.CreateDirectory(Path.Combine(_folder, "shared")).FullName;

    /// <summary>What tells the processes of this product from all others.</summary>
    public string Marker { get; } = $"marker-{Guid.NewGuid():N}";

    /// <summary>The container's port.</summary>
    public int Port { get; init; } = Interlocked.Increment(ref _ports);

    /// <summary>What clients do; nothing to ask what the liveness probe asks.</summary>
    public string Requests { get; init; } = "";

    /// <summary>Variables of the container.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>The seconds of the drain pause.</summary>
    public int DrainPause { get; init; } = 2;

    /// <summary>The seconds of the grace period.</summary>
    public int Grace { get; init; } = 12;

    /// <summary>The name of the port, of the container's and of the Service's.</summary>
    public string PortName { get; init; } = "http";

    /// <summary>The container's probes.</summary>
    public string Probes { get; init; } = HttpProbes;

    /// <summary>The CPU that the container requests.</summary>
    public string CpuRequest { get; init; } = "250m";

    /// <summary>Lines of the Pods' <c>initContainers</c>, as a list.</summary>
    public string Before { get; init; } = "";

    /// <summary>The volume of the Pod that the container sees at a path of its name; empty for none.</summary>
    public string Mounts { get; init; } = "";

    /// <summary>A further manifest.</summary>
    public string Further { get; init; } = "";

    /// <summary>Lines of the container's <c>env</c> beside <see cref="Variables"/>.</summary>
    public string FurtherVariables { get; init; } = "";

    /// <summary>What of the product's processes is running.</summary>
    public IReadOnlyList<int> Running =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && CommandLine(id).Contains(Marker, StringComparison.Ordinal)),
    ];

    /// <summary>A file in the product's folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Rehearses the product in this process.</summary>
    public async Task<RehearsedResult> Rehearse(params IReadOnlyList<string> options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var read = RehearsalOptions.Read([.. Arguments(options), "output=json"], out var problem);
        Assert.Equal("", problem);
        var code = await new RehearsalCommand(read, output, error).Run(TestContext.Current.CancellationToken);
        return new RehearsedResult(code, output.ToString(), error.ToString());
    }

    /// <summary>Waits until so many of the product's processes run.</summary>
    public async Task WaitFor(int replicas)
    {
        for (var i = 0; Running.Count != replicas; i++)
        {
            Assert.True(i < 600, $"{Running.Count} processes run, not {replicas}.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Starts a rehearsal of the product in a process of its own.</summary>
    public Process Start(params IReadOnlyList<string> options)
    {
        var program = typeof(RehearsalCommand).Assembly.Location;
        // Tests that run in the background ignore Ctrl-C, and so would all that they start.
        IReadOnlyList<string> command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var start = new ProcessStartInfo(
            command[0],
            [.. command.Skip(1), "exec", "--runtimeconfig", Path.ChangeExtension(typeof(RehearsedProduct).Assembly.Location, ".runtimeconfig.json"), program, .. Arguments(options)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>Two replicas, as few as can disagree, and as little load as can tell: several rehearsals and other tests share the machine.</summary>
    private string[] Arguments(IReadOnlyList<string> options)
    {
        Write();
        return [$"product={PathOf("product.txt")}", "replicas=2", "rate=40", "watch=2", "endpoint-delay=0.5", "scenario=scale-in", .. options];
    }

    private void Write()
    {
        Directory.CreateDirectory(PathOf("deploy"));
        File.WriteAllText(PathOf("product.txt"), $"directory={_folder}\nmanifests={PathOf("deploy")}\ndotnet=dotnet\nprogram=RehearsedProduct\t{Assembly}\t{_folder}\n");
        File.WriteAllText(PathOf("deploy/web.Dockerfile"), "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"RehearsedProduct.dll\"]\n");
        File.WriteAllText(PathOf("deploy/web.yaml"), Manifest());
        if (Requests.Length > 0) File.WriteAllText(PathOf("rehearsal.http"), Requests);
    }

    private static string Indented(string lines) => lines.ReplaceLineEndings("\n        ").TrimEnd();

    /// <summary>What comes before the container, with a volume that its containers share.</summary>
    private string Init() => Before.Length == 0 ? "" : $"volumes:\n- name: pages\n  emptyDir: {{}}\ninitContainers:\n{Before}".ReplaceLineEndings("\n      ");

    private string Manifest()
    {
        var variables = string.Concat(Variables.Select(v => $"\n        - name: {v.Key}\n          value: {JsonSerializer.Serialize(v.Value)}"));
        return $"""
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              replicas: 1
              selector:
                matchLabels:
                  app: web
              strategy:
                rollingUpdate:
                  maxSurge: 1
                  maxUnavailable: 0
              template:
                metadata:
                  labels:
                    app: web
                spec:
                  terminationGracePeriodSeconds: {Grace}
                  {Init()}
                  containers:
                  - name: web
                    image: rehearsed/web:1
                    args: ["--marker={Marker}"]
                    ports:
                    - name: {PortName}
                      containerPort: {Port}
                    env:
                    - name: ASPNETCORE_HTTP_PORTS
                      value: "{Port}"{variables}{FurtherVariables}
                    resources:
                      requests:
                        cpu: {CpuRequest}
                    {(Mounts.Length > 0 ? Indented($"volumeMounts:\n- name: {Mounts}\n  mountPath: /{Mounts}") : "")}
                    {Indented(Probes)}
                    lifecycle:
                      preStop:
                        sleep:
                          seconds: {DrainPause}
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              selector:
                app: web
              ports:
              - name: {PortName}
                port: 80
                targetPort: {PortName}
            {Further}
            """;
    }
}
