namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The minutes that a schedule names.</summary>
internal sealed class CronTimes
{
    private readonly HashSet<int>[] _fields;
    private readonly bool _anyDay;
    private readonly bool _anyWeekday;

    private CronTimes(HashSet<int>[] fields, bool anyDay, bool anyWeekday)
    {
        _fields = fields;
        _anyDay = anyDay;
        _anyWeekday = anyWeekday;
    }

    /// <summary>Reads a schedule; null for one that has a problem, or no set times.</summary>
    public static CronTimes? Of(string text)
    {
        var fields = text switch
        {
            "@yearly" or "@annually" => "0 0 1 1 *",
            "@monthly" => "0 0 1 * *",
            "@weekly" => "0 0 * * 0",
            "@daily" or "@midnight" => "0 0 * * *",
            "@hourly" => "0 * * * *",
            _ => text,
        };
        if (fields.StartsWith('@') || CronSchedule.Problem(fields) is not null) return null;
        string[][] members = [.. fields.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split(',', StringSplitOptions.RemoveEmptyEntries))];
        return new CronTimes(
            [.. members.Select((field, i) => field.SelectMany(member => CronSchedule.Numbers(member, i)).ToHashSet())],
            members[2].Any(CronSchedule.IsEvery),
            members[4].Any(CronSchedule.IsEvery));
    }

    /// <summary>Whether a minute is one of them. A day of the month and one of the week, both named, do either.</summary>
    public bool Includes(DateTime local)
    {
        if (!_fields[0].Contains(local.Minute) || !_fields[1].Contains(local.Hour) || !_fields[3].Contains(local.Month)) return false;
        var (day, weekday) = (_fields[2].Contains(local.Day), _fields[4].Contains((int)local.DayOfWeek));
        return _anyDay || _anyWeekday ? day && weekday : day || weekday;
    }
}
