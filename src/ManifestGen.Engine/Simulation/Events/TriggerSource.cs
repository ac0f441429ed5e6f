namespace ManifestGen.Engine.Simulation.Events;

/// <summary>Where the value of a trigger comes from in a simulation, unless the load's file has a column for it.</summary>
public enum TriggerSource
{
    /// <summary>The load itself: so many requests a second.</summary>
    Load,

    /// <summary>A queue that the load fills and Pods empty: its length.</summary>
    Queue,

    /// <summary>The hours.</summary>
    Hours,
}
