using System.Diagnostics;
using System.Globalization;

namespace ManifestGen.PackageTests.Sandboxes;

/// <summary>A folder outside the repository with projects that use the package, and what is done with them.</summary>
internal sealed class Sandbox
{
    private readonly PackageFixture _package;
    private readonly string _folder;
    private readonly HashSet<string> _restored = new(StringComparer.Ordinal);
    private int _builds;

    /// <summary>Makes a folder that restores from the packed package alone.</summary>
    /// <param name="package">The package.</param>
    /// <param name="name">The folder's name; projects lie in it.</param>
    public Sandbox(PackageFixture package, string name = "product")
    {
        _package = package;
        _folder = Directory.CreateTempSubdirectory("manifestgen-sandbox-").FullName;
        Root = Path.Combine(_folder, name);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
                <!-- The folder with the packed package is one of this machine. -->
                <NoWarn>$(NoWarn);MG1142</NoWarn>
              </PropertyGroup>
            </Project>
            """);
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    /// <summary>The variables of a shell that runs no build: what the test runner's own build left behind would reach the builds under test.</summary>
    public static IReadOnlyDictionary<string, string?> PlainEnvironment { get; } = new Dictionary<string, string?>
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["MSBuildLoadMicrosoftTargetsReadOnly"] = null,
        ["MSBuildSDKsPath"] = null,
        ["MSBuildExtensionsPath"] = null,
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_NOLOGO"] = "1",
        ["CI"] = null,
    };

    /// <summary>Where this machine has the packages that belong to the SDK and those of the samples.</summary>
    public static string MachinePackages { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The folder that projects lie in.</summary>
    public string Root { get; }

    /// <summary>The element that adds ManifestGen to a project.</summary>
    public string Reference => $"""<PackageReference Include="ManifestGen" Version="{_package.Version}" PrivateAssets="all" />""";

    /// <summary>The full path of a file.</summary>
    public string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Whether there is a file.</summary>
    public bool Has(string file) => File.Exists(PathOf(file));

    /// <summary>A file's text.</summary>
    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Writes a file. It is newer than everything written before it, whatever the file system's clock.</summary>
    public void Write(string file, string text)
    {
        // What a restore reads; without a change of it the next build need not restore again, which is half of its time.
        if (Path.GetExtension(file) is ".csproj" or ".props" or ".targets" or ".config") _restored.Clear();
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file)) ?? Root);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Changes a file's text.</summary>
    public void Replace(string file, string old, string now)
    {
        var text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(file, text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>Every generated file of a project with its text, by its path below the output folder.</summary>
    public IReadOnlyDictionary<string, string> Generated(string project = "Web", string output = "bin/deploy")
    {
        var folder = PathOf(Path.Combine(project, output));
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal)
            : new Dictionary<string, string>();
    }

    /// <summary>Builds and expects success.</summary>
    public async Task<BuildRun> Build(params IReadOnlyList<string> arguments)
    {
        var build = await TryBuild(arguments);
        Assert.True(build.Succeeded, build.Output);
        return build;
    }

    /// <summary>Builds, for better or worse.</summary>
    public Task<BuildRun> TryBuild(params IReadOnlyList<string> arguments) => Dotnet("build", null, arguments);

    /// <summary>Runs a verb of dotnet that takes MSBuild's options.</summary>
    public async Task<BuildRun> Dotnet(string verb, Func<Process, Task>? started, params IReadOnlyList<string> arguments)
    {
        var log = Path.Combine(_folder, $"build-{++_builds}.binlog");
        var isRestored = verb == "build" && _restored.Contains(string.Join(' ', arguments));
        IReadOnlyList<string> all =
        [
            verb,
            .. arguments,
            $"-bl:{log}",
            .. arguments.Any(a => a.StartsWith("-m", StringComparison.Ordinal)) ? Array.Empty<string>() : ["-m:1"],
            .. isRestored ? ["--no-restore"] : Array.Empty<string>(),
        ];
        // Tests that run in the background ignore Ctrl-C, and so would a build that is to be cancelled by it.
        var run = started is not null && OperatingSystem.IsLinux()
            ? await ProcessRun.Of(Root, _folder, Variables(), started, "env", ["--default-signal=INT", "dotnet", .. all])
            : await ProcessRun.Of(Root, _folder, Variables(), started, "dotnet", all);
        if (run.ExitCode == 0) _restored.Add(string.Join(' ', arguments));
        return new BuildRun(run, log);
    }

    /// <summary>Runs the command <c>manifestgen</c>.</summary>
    public Task<ProcessRun> Tool(params IReadOnlyList<string> arguments) =>
        ProcessRun.Of(Root, _folder, Variables(), started: null, "dotnet", ["exec", PackageFixture.Tool, .. arguments]);

    /// <summary>Leaves everything where it is, and says where that is.</summary>
    public string Keep()
    {
        File.WriteAllText(Path.Combine(_folder, "test.txt"), TestContext.Current.Test?.TestDisplayName + "\n");
        return _folder;
    }

    /// <summary>Deletes everything.</summary>
    public void Delete() => Directory.Delete(_folder, recursive: true);

    private Dictionary<string, string?> Variables() => new(PlainEnvironment)
    {
        ["NUGET_PACKAGES"] = _package.Packages,
        ["NUGET_FALLBACK_PACKAGES"] = MachinePackages,
    };
}
