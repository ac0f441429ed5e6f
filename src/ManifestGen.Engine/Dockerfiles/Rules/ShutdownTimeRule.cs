using System.Globalization;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>The host's time to stop ends before the Pod's does.</summary>
internal sealed class ShutdownTimeRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor TooLong = new("MG7521", Severity.Warning,
        "DOTNET_SHUTDOWNTIMEOUTSECONDS={0} lets the host take longer to stop than the Pod has: terminationGracePeriodSeconds is {1}",
        "Remove the variable and set Shutdown.HostTimeout in the definition, from which the grace period follows.");

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        if (dockerfile.Final is not { } final || expected.GraceSeconds is not { } grace) return;
        foreach (var setting in dockerfile.Lineage(final).SelectMany(EnvironmentSetting.Of))
        {
            if (setting.Name is not ("DOTNET_SHUTDOWNTIMEOUTSECONDS" or "ASPNETCORE_SHUTDOWNTIMEOUTSECONDS")) continue;
            if (int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds >= grace)
                sink.Add(TooLong, dockerfile.At(setting.Instruction), setting.Value, grace);
        }
    }
}
