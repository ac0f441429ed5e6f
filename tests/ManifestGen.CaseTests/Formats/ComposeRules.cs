using System.Text;
using System.Text.RegularExpressions;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.CaseTests.Formats;

/// <summary>What the Compose specification asks of a file, as far as files that are written here can break it.</summary>
internal static partial class ComposeRules
{
    private static readonly string[] Known =
    [
        "image", "build", "entrypoint", "command", "ports", "depends_on", "network_mode", "environment", "env_file", "healthcheck", "stop_grace_period", "tmpfs",
        "volumes", "configs", "user", "read_only", "cap_drop", "cap_add", "security_opt", "mem_limit", "restart", "profiles",
    ];

    /// <summary>What is wrong with a file, each in a sentence.</summary>
    public static IReadOnlyList<string> Broken(string text)
    {
        var wrong = new List<string>();
        var root = Read(text);
        wrong.AddRange(Keys(root).Except(["name", "services", "volumes", "configs"]).Select(k => $"The file has no entry {k}."));
        var services = root["services"];
        if (!NamePattern().IsMatch(root["name"].Text ?? "")) wrong.Add("The name is none that Compose takes.");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, service) in services.Entries)
        {
            wrong.AddRange(Keys(service).Except(Known).Select(k => $"{name}: a service has no entry {k}."));
            if (!service["image"].Exists && !service["build"].Exists) wrong.Add($"{name}: there is nothing to run.");
            if (service["build"].Exists && (service["build"]["context"].String is null || service["build"]["dockerfile"].String is null)) wrong.Add($"{name}: build is incomplete.");
            foreach (var port in service["ports"].Items)
            {
                if (!PortPattern().IsMatch(port.ItemText)) wrong.Add($"{name}: '{port.ItemText}' publishes no port.");
                if (!taken.Add($"{port.ItemText.Split(':')[1]}{(port.ItemText.EndsWith("/udp", StringComparison.Ordinal) ? "u" : "")}")) wrong.Add($"{name}: {port.ItemText} is taken.");
            }

            foreach (var (other, how) in service["depends_on"].Entries)
            {
                if (!services[other].Exists) wrong.Add($"{name}: there is no service {other}.");
                if (how["condition"].String == "service_healthy" && !services[other]["healthcheck"].Exists) wrong.Add($"{name}: {other} can never be healthy.");
                if (how["condition"].String is not ("service_healthy" or "service_started" or "service_completed_successfully")) wrong.Add($"{name}: {other} is awaited for nothing.");
                if (Reaches(services, other, name, [])) wrong.Add($"{name}: it waits for itself.");
            }

            if (service["network_mode"].String is { } mode && (!services[mode["service:".Length..]].Exists || service["ports"].Exists)) wrong.Add($"{name}: it cannot join {mode}.");
            foreach (var (key, value) in service["environment"].Entries)
            {
                if (value.String is not { } told || Interpolation().Replace(told, "").Contains('$', StringComparison.Ordinal)) wrong.Add($"{name}: Compose would replace something in {key}.");
            }

            foreach (var time in new[] { service["stop_grace_period"], service["healthcheck"]["interval"], service["healthcheck"]["timeout"], service["healthcheck"]["start_period"] })
            {
                if (time.Exists && !DurationPattern().IsMatch(time.Text ?? "")) wrong.Add($"{name}: '{time.Text}' is no time.");
            }

            foreach (var volume in service["volumes"].Items)
            {
                if (volume["type"].String == "volume" && root["volumes"][volume["source"].ItemText].Node is null) wrong.Add($"{name}: the volume {volume["source"].ItemText} is not declared.");
            }

            foreach (var config in service["configs"].Items)
            {
                if (root["configs"][config["source"].ItemText]["content"].String is null) wrong.Add($"{name}: the file {config["source"].ItemText} is not declared.");
            }
        }

        return wrong;
    }

    /// <summary>The file as fields.</summary>
    public static Field Read(string text)
    {
        // The reader reads resources, so the file becomes a part of one.
        var wrapped = "apiVersion: v1\nkind: Compose\nfile:\n" + string.Concat(text.Split('\n').Select(l => $"  {l}\n"));
        return ManifestReader.Read("compose.yaml", Encoding.UTF8.GetBytes(wrapped)).Single().Manifests.Single()["file"];
    }

    private static List<string> Keys(Field map)
    {
        var keys = new List<string>();
        foreach (var (key, _) in map.Entries) keys.Add(key);
        return keys;
    }

    private static bool Reaches(Field services, string from, string to, HashSet<string> seen)
    {
        if (from == to) return true;
        if (!seen.Add(from)) return false;
        foreach (var (other, _) in services[from]["depends_on"].Entries)
        {
            if (Reaches(services, other, to, seen)) return true;
        }

        return false;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]*$")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^127\.0\.0\.1:\d+:\d+(/udp)?$")]
    private static partial Regex PortPattern();

    [GeneratedRegex(@"^\d+s$")]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"\$\$|\$\{[A-Z0-9_]+:[-?][^}]*\}")]
    private static partial Regex Interpolation();
}
