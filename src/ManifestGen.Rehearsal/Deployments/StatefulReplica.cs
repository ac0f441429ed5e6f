namespace ManifestGen.Rehearsal.Deployments;

/// <summary>A Pod of a StatefulSet, as its controller sees it.</summary>
/// <param name="Ordinal">Its number, from 0.</param>
/// <param name="IsCurrent">Whether it runs the version that there is to be.</param>
/// <param name="IsAvailable">Whether it is ready, for as long as it takes to count.</param>
/// <param name="IsEnding">Whether it was told to end: its number is not free before it is gone.</param>
internal readonly record struct StatefulReplica(int Ordinal, bool IsCurrent, bool IsAvailable, bool IsEnding);
