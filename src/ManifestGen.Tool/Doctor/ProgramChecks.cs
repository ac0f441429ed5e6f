using System.Text.RegularExpressions;
using ManifestGen.Tool.Images;
using ManifestGen.Tool.Projects;

namespace ManifestGen.Tool.Doctor;

/// <summary>Looks for the programs of the ladder, and asks each for its version.</summary>
/// <param name="searchPath">The folders to look in, as <c>PATH</c> has them.</param>
internal sealed partial class ProgramChecks(string searchPath)
{
    private const int SdkNeeded = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ProgramSearch _programs = new(searchPath);

    /// <summary>The .NET SDK.</summary>
    public Check Dotnet()
    {
        const string fix = "https://dotnet.microsoft.com/download";
        if (Ask("dotnet", "--version") is not { } answer) return new Check("dotnet", Rung.Container, CheckStatus.Missing, Fix: fix);
        var version = Version(answer.Output);
        return answer.ExitCode == 0 && int.TryParse(version.Split('.')[0], out var major) && major >= SdkNeeded
            ? new Check("dotnet", Rung.Container, CheckStatus.Ok, version)
            : new Check("dotnet", Rung.Container, CheckStatus.Missing, version, $"no SDK of .NET {SdkNeeded} or later", fix);
    }

    /// <summary>What builds images. The first that works is enough.</summary>
    public Check Builder()
    {
        var stopped = "";
        foreach (var name in ImageTool.Names)
        {
            if (Ask(name, ImageTool.VersionOf(name)) is not { } answer) continue;
            if (answer.ExitCode == 0) return new Check(name, Rung.Container, CheckStatus.Ok, Version(answer.Output), "builds images");
            stopped = name;
        }

        return stopped.Length > 0
            ? new Check(stopped, Rung.Container, CheckStatus.Missing, Detail: "is installed and does not answer", Fix: OperatingSystem.IsLinux() ? "sudo systemctl start docker" : "Start Docker Desktop")
            : new Check("docker or podman", Rung.Container, CheckStatus.Missing, Detail: "nothing that builds images is on the PATH", Fix: "https://docs.docker.com/get-docker/ or https://podman.io/docs/installation");
    }

    /// <summary>kubectl, which nothing here needs, though every guide does.</summary>
    public Check Kubectl() => Ask("kubectl", "version", "--client") is { ExitCode: 0 } answer
        ? new Check("kubectl", Rung.Pod, CheckStatus.Ok, Version(answer.Output))
        : new Check("kubectl", Rung.Pod, CheckStatus.Unneeded, Detail: "'manifestgen up', 'status' and 'logs' do without it", Fix: "https://kubernetes.io/docs/tasks/tools/");

    /// <summary>What runs a cluster on this machine.</summary>
    /// <param name="hasCluster">Whether a cluster answers already, whoever runs it.</param>
    public Check LocalCluster(bool hasCluster)
    {
        foreach (var name in Images.LocalCluster.Programs)
        {
            if (Ask(name, "version") is { ExitCode: 0 } answer) return new Check(name, Rung.Pod, CheckStatus.Ok, Version(answer.Output), "runs a cluster on this machine");
        }

        return hasCluster
            ? new Check("minikube or kind", Rung.Pod, CheckStatus.Unneeded, Detail: "a cluster answers without it", Fix: "https://minikube.sigs.k8s.io/docs/start/")
            : new Check("minikube or kind", Rung.Pod, CheckStatus.Missing, Detail: "nothing that runs a cluster on this machine is on the PATH", Fix: "https://minikube.sigs.k8s.io/docs/start/");
    }

    private ChildProcess? Ask(string program, params IEnumerable<string> arguments) => _programs.Find(program) is { } file ? ChildProcess.Ask(file, arguments, Patience) : null;

    private static string Version(string text) => VersionText().Match(text).Value;

    [GeneratedRegex(@"[0-9]+\.[0-9]+(\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex VersionText();
}
