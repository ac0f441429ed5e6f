using System.Globalization;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>How long a container waits before it is told to end: its <c>preStop</c> hook.</summary>
internal static class PreStopPause
{
    /// <summary>The hook, there or not.</summary>
    public static Field Hook(Container container) => container.Field["lifecycle"]["preStop"];

    /// <summary>The seconds of the pause; 0 without a hook, null when a command or request decides.</summary>
    public static long? SecondsOf(Container container)
    {
        var hook = Hook(container);
        if (!hook.Exists) return 0;
        return hook["sleep"]["seconds"].Integer ?? SleepCommand([.. hook["exec"]["command"].Texts()]);
    }

    // sleep 5, /bin/sleep 5, and sh -c "sleep 5" with or without more behind it.
    private static long? SleepCommand(string[] command)
    {
        if (command is [var shell, "-c", var script] && (shell.EndsWith("sh", StringComparison.Ordinal)))
            command = script.Split([' ', ';', '&'], StringSplitOptions.RemoveEmptyEntries);
        if (command is not [var name, var duration, ..] || !(name == "sleep" || name.EndsWith("/sleep", StringComparison.Ordinal))) return null;
        return long.TryParse(duration.TrimEnd('s'), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
    }
}
