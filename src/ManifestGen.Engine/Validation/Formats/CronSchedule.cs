using System.Globalization;

namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A schedule as a CronJob takes it: five fields, or a name for some.</summary>
internal static class CronSchedule
{
    private const string Every = "@every ";
    private const int LeapYear = 2000;

    private static readonly (int Least, int Most, string[] Names)[] Fields =
    [
        (0, 59, []),
        (0, 23, []),
        (1, 31, []),
        (1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        (0, 6, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ];

    /// <summary>What is wrong with text as a schedule, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.StartsWith('@')) return DescriptorProblem(text);
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != Fields.Length)
        {
            return string.Create(CultureInfo.InvariantCulture, $"expected exactly 5 fields, found {fields.Length}: [{string.Join(' ', fields)}]");
        }

        for (var i = 0; i < fields.Length; i++)
        {
            // Empty members of a list count for nothing, even when there are no others.
            foreach (var member in fields[i].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                if (RangeProblem(member, Fields[i], out _) is { } problem) return problem;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a schedule without a problem names a day that no year has, such as 30 February. Where it names days of the week as well, either will do for
    /// Kubernetes, and each of them comes.
    /// </summary>
    public static bool IsNever(string text)
    {
        if (text.StartsWith('@')) return false;
        string[][] fields = [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split(',', StringSplitOptions.RemoveEmptyEntries))];
        var (days, months, weekdays) = (fields[2], fields[3], fields[4]);
        if (fields[0].Length == 0 || fields[1].Length == 0 || months.Length == 0) return true;
        if (days.Any(IsEvery)) return weekdays.Length == 0;
        if (weekdays.Length > 0 && !weekdays.Any(IsEvery)) return false;
        return !months.SelectMany(m => Numbers(m, 3)).Any(month => days.SelectMany(d => Numbers(d, 2)).Any(day => day <= DateTime.DaysInMonth(LeapYear, month)));
    }

    /// <summary>Whether a member of a list stands for all numbers.</summary>
    public static bool IsEvery(string member) => member is "*" or "?" or "*/1" or "?/1";

    /// <summary>The numbers that a member of a list stands for.</summary>
    public static IEnumerable<int> Numbers(string member, int field)
    {
        RangeProblem(member, Fields[field], out var range);
        for (long number = range.Start; number <= range.End; number += range.Step) yield return (int)number;
    }

    private static string? DescriptorProblem(string text) => text switch
    {
        "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@midnight" or "@hourly" => null,
        _ when !text.StartsWith(Every, StringComparison.Ordinal) => $"unrecognized descriptor: {text}",
        _ => GoDuration.IsValid(text.AsSpan(Every.Length)) ? null : $"failed to parse duration {text}",
    };

    /// <summary>Reads a member of a list; what is wrong with it, or null.</summary>
    private static string? RangeProblem(string member, (int Least, int Most, string[] Names) field, out (int Start, int End, int Step) range)
    {
        var (least, most, names) = field;
        var parts = member.Split('/');
        var ends = parts[0].Split('-');
        range = (least, most, 1);
        if (ends[0] is not ("*" or "?"))
        {
            if (!TryRead(ends[0], least, names, out range.Start)) return Unreadable(ends[0]);
            range.End = range.Start;
            if (ends.Length > 2) return $"too many hyphens: {member}";
            if (ends.Length == 2 && !TryRead(ends[1], least, names, out range.End)) return Unreadable(ends[1]);
        }

        if (parts.Length > 2) return $"too many slashes: {member}";
        if (parts.Length == 2)
        {
            if (!TryRead(parts[1], 0, [], out range.Step)) return Unreadable(parts[1]);

            // N/step goes on from N to the end.
            if (ends.Length == 1) range.End = most;
            if (range.Step == 0) return $"step of range should be a positive number: {member}";
        }

        if (range.Start < least) return string.Create(CultureInfo.InvariantCulture, $"beginning of range ({range.Start}) below minimum ({least}): {member}");
        if (range.End > most) return string.Create(CultureInfo.InvariantCulture, $"end of range ({range.End}) above maximum ({most}): {member}");
        return range.Start <= range.End ? null : string.Create(CultureInfo.InvariantCulture, $"beginning of range ({range.Start}) beyond end of range ({range.End}): {member}");
    }

    private static string Unreadable(string text) => $"failed to parse int from {text}";

    private static bool TryRead(string text, int first, string[] names, out int number)
    {
        var name = Array.FindIndex(names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        number = name + first;
        if (name >= 0) return true;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= 0;
    }
}
