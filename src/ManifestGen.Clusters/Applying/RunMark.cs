using System.Diagnostics;
using System.Globalization;

namespace ManifestGen.Clusters.Applying;

/// <summary>Which run of a command a temporary namespace is of, and when that run last said that it lives.</summary>
/// <param name="Machine">The machine's name.</param>
/// <param name="Process">The process by its number and the second in which it began, for numbers come again.</param>
/// <param name="SeenAt">When it last said that it lives, by its machine's clock.</param>
internal sealed record RunMark(string Machine, string Process, DateTimeOffset SeenAt)
{
    /// <summary>How often a run says that it lives.</summary>
    public static readonly TimeSpan Sign = TimeSpan.FromSeconds(10);

    // Processes in containers of one machine may not see each other, so one that is not found is dead only when it is silent, too.
    private static readonly TimeSpan Missed = Sign * 2;

    // Clocks of several machines may differ by minutes.
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(10);

    /// <summary>The mark of this process.</summary>
    public static RunMark Own(DateTimeOffset now)
    {
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        return new RunMark(Environment.MachineName, Text(self), now);
    }

    /// <summary>Whether nobody will remove what it made.</summary>
    public bool IsDead(DateTimeOffset now) =>
        now - SeenAt is var silent && (silent > Forgotten || (silent > Missed && Machine == Environment.MachineName && !IsRunning()));

    private bool IsRunning()
    {
        if (Process.Split('-') is not [var id, _] || !int.TryParse(id, CultureInfo.InvariantCulture, out var number)) return false;
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(number);
            return Text(found) == Process;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Text(Process process) => string.Create(CultureInfo.InvariantCulture, $"{process.Id}-{new DateTimeOffset(process.StartTime).ToUnixTimeSeconds()}");
}
