namespace ManifestGen.Rehearsal.Scenarios;

/// <summary>An act as it was played.</summary>
/// <param name="Act">The act.</param>
/// <param name="Title">It in words.</param>
/// <param name="Began">When it began, since the rehearsal began.</param>
/// <param name="Settled">When every component had settled, or was given up.</param>
/// <param name="Ended">When the next one began.</param>
/// <param name="Unsettled">The components that did not settle in their time.</param>
internal sealed record Phase(Act Act, string Title, TimeSpan Began, TimeSpan Settled, TimeSpan Ended, IReadOnlyList<string> Unsettled);
