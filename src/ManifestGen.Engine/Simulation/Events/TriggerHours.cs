using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Simulation.Events;

/// <summary>From when to when a trigger on hours asks for Pods. KEDA: the trigger <c>cron</c>.</summary>
public sealed class TriggerHours
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private const int MostMinutes = 366 * 24 * 60;

    private readonly TimeZoneInfo _zone;
    private readonly CronTimes _start;
    private readonly CronTimes _end;

    private TriggerHours(TimeZoneInfo zone, CronTimes start, CronTimes end)
    {
        _zone = zone;
        _start = start;
        _end = end;
    }

    /// <summary>Reads the settings; null when one of them cannot be read.</summary>
    public static TriggerHours? Of(string zone, string start, string end)
    {
        if (CronTimes.Of(start) is not { } begins || CronTimes.Of(end) is not { } ends || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)) return null;
        return new TriggerHours(found, begins, ends);
    }

    /// <summary>The seconds from a moment on at which the hours begin or end, the state at the moment first.</summary>
    public IReadOnlyList<(TimeSpan At, bool IsOn)> From(DateTimeOffset begin, TimeSpan length)
    {
        var switches = new List<(TimeSpan, bool)> { (TimeSpan.Zero, IsOnBefore(begin)) };
        for (var at = TimeSpan.Zero; at <= length; at += Minute)
        {
            if (Change(begin + at) is { } isOn) switches.Add((at, isOn));
        }

        return switches;
    }

    /// <summary>As KEDA decides it: the hours are on when their end comes before their next beginning.</summary>
    private bool IsOnBefore(DateTimeOffset begin)
    {
        for (var minute = 0; minute < MostMinutes; minute++)
        {
            if (Change(begin + (minute * Minute)) is { } isOn) return !isOn;
        }

        return false;
    }

    private bool? Change(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, _zone).DateTime;
        return _start.Includes(local) ? true : _end.Includes(local) ? false : null;
    }
}
