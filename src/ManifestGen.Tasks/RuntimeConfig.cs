using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ManifestGen.Tasks;

/// <summary>
/// The runtimeconfig.json that the host is started with: the shared frameworks of the user's project, so that a definition beside ASP.NET code can be
/// loaded, in a version that the host runs on too.
/// </summary>
internal static class RuntimeConfig
{
    private const int HostMajor = 10;

    /// <summary>The whole file.</summary>
    /// <param name="frameworks">The names of the shared frameworks that the project uses.</param>
    /// <param name="targetFrameworkVersion">The version of the project's target framework, such as <c>8.0</c>.</param>
    public static string Text(IEnumerable<string> frameworks, string targetFrameworkVersion)
    {
        var major = Version.TryParse(targetFrameworkVersion, out var version) ? Math.Max(version.Major, HostMajor) : HostMajor;
        var json = new JsonText().Open('{').Open('{', "runtimeOptions").Open('[', "frameworks");
        foreach (var framework in frameworks.Concat(["Microsoft.NETCore.App"]).Distinct(StringComparer.Ordinal).OrderBy(f => f, StringComparer.Ordinal))
        {
            json.Open('{').Add("name", framework).Add("version", major.ToString(CultureInfo.InvariantCulture) + ".0.0").Close('}');
        }

        // The host lives for a blink: it never reaches the calls that a profile would be worth its instrumentation for.
        return json.Close(']')
            .Add("rollForward", "Major")
            .Open('{', "configProperties")
            .Add("System.Globalization.Invariant", true)
            .Add("System.Runtime.TieredPGO", false)
            .Close('}')
            .Close('}').Close('}').ToString();
    }
}
